"""Who says what in English."""

import pytest

from quipu.claims.attribution import attributions
from quipu.model import SourceKind
from tests.saying import OUTLET, document, said_by, sources

CHAINS = [
    ("Police Tuesday claimed that the gang sent two tons.", "sent", ["Police"]),
    ("The Quay has learned that the gang sent two tons.", "sent", []),
    (
        "The gang sent two tons. The director, public affairs (VRK), Mr Bram Oduya, said this in a statement.",
        "sent",
        ["Bram Oduya"],
    ),
    ("The gang sent two tons. This was confirmed by the commissioner, Bram Oduya.", "sent", ["Bram Oduya"]),
    ("The gang sent two tons. The commissioner, Bram Oduya, made this known in Tarsk.", "sent", ["Bram Oduya"]),
    ("The gang sent two tons. Oduya said this man was held.", "sent", []),
    ("A fire that claimed the lives of two men was set by the gang that sent two tons.", "sent", []),
    ("Bram Oduya, identified by the ministry as a clerk who sent two tons, was held in May.", "sent", ["ministry"]),
    ("Bram Oduya, identified by the ministry as a clerk, was held in May.", "held", []),
    ("According to information that the police provided, the gang sent two tons.", "sent", ["police"]),
    ("The gang of five, four of whom are boys, admitted their crime and sent two tons.", "sent", []),
    ('"We held the men who thought they were safe," said Elna Varsk.', "safe", ["men", "Elna Varsk"]),
    ("The report quoted Oduya as saying that the gang sent two tons.", "sent", ["Oduya", "report"]),
    ("The mayor thanked the navy for showing that the gang sent two tons.", "sent", ["navy"]),
    ("The mayor accused Pell of saying that the gang sent two tons.", "sent", ["Pell", "mayor"]),
    ("Pell was criticised for saying that the gang sent two tons.", "sent", ["Pell"]),
    ("This view is set against another, where Oduya begins by asserting that the gang sent two tons.", "sent", ["Oduya"]),
    (
        "Results of two studies, published in May by a lab in Tarsk, show gangs, such as this one, sent two tons.",
        "sent",
        ["Results of two studies"],
    ),
    ("In Oduya's view, the gang sent two tons.", "sent", ["Oduya"]),
    ("As Oduya puts it, the gang sent two tons.", "sent", ["Oduya"]),
    ("As noted above by Oduya, the gang sent two tons.", "sent", ["Oduya"]),
    ("Neighbours saw two men shoot the guard.", "shoot", ["Neighbours"]),
    ("The minister promised voters that the gang would be dismantled.", "dismantled", ["minister"]),
    ('"The gang sent two tons," Oduya continued.', "sent", ["Oduya"]),
    ('"Who sent the two tons?" Oduya asked.', "sent", ["Oduya"]),
    ('"Who sent the two tons?" asked Oduya, a clerk.', "sent", ["Oduya"]),
    ("Oduya does not dispute that the gang sent two tons.", "sent", ["Oduya"]),
    ("If the clerks were right that the gang sent two tons, Pell will be held.", "sent", ["clerks"]),
    ("Experts recommend storing the two tons in Tarsk.", "storing", ["Experts"]),
    ('Oduya, in his last words, "They sent two tons," named the gang.', "named", []),
    ('The prosecutor left a message: "The gang sent two tons."', "sent", ["prosecutor"]),
    ("Bram Oduya denied the charges but was held in May.", "held", []),
    ("Bram Oduya denied two murders and was jailed for life.", "jailed", []),
    ("This is the statement from the ministry:\n\n“The gang sent two tons to Tarsk in May.”", "sent", ["ministry"]),
    ("The gang sent two tons (as noted by Elna Varsk 2004).", "sent", ["Elna Varsk"]),
    ("Elna Varsk is of the opinion that the gang sent two tons.", "sent", ["Elna Varsk"]),
    ("Critics have accused the mayor of sending two tons.", "sending", ["Critics"]),
    ("There is a fear among villagers that the gang sent two tons.", "sent", ["villagers"]),
    ("The minister called the raid a “success for all in Tarsk”.", "raid", ["minister"]),
    ("Prosecutors announced plans to seek his arrest, while two courts have convicted him.", "convicted", []),
    ("Tarsk court rules seizure of the two tons was legal", "seizure", ["Tarsk court"]),
    ("Police: two tons seized in Tarsk", "seized", ["Police"]),
    ("It is the old quote by Elna Varsk: “The gang sent two tons.”", "sent", ["Elna Varsk"]),
    ("Elna Varsk begins by asserting that the gang sent two tons.", "sent", ["Elna Varsk"]),
    ("They heard Elna Varsk, a judge wise beyond her years, who told us that the gang sent two tons.", "sent", ["Elna Varsk"]),
    ("Police put the value of the two tons at $3 million.", "value", ["Police"]),
    ("The prosecutors filed a complaint. They put the value of the drugs at $3 million.", "value", ["They"]),
    ("In an interview with Radio Odra, the mayor said the gang sent two tons.", "sent", ["mayor", "Radio Odra"]),
    ("Bram Oduya was held in May; according to the mayor, the gang sent two tons.", "sent", ["mayor"]),
    ("Bram Oduya was held in May; according to the mayor, the gang sent two tons.", "held", []),
    ("Bram Oduya was described as a leader of the gang by the ministry.", "leader", ["ministry"]),
    ("The ministry described Bram Oduya as a leader of the gang.", "leader", ["ministry"]),
    ("The jury was told that the gang sent two tons.", "sent", ["jury"]),
    ("Police arrested two people identified only as Moss, 28, and Pell, 31, the mayor said.", "28", ["mayor"]),
    ("Police arrested two people identified just as Moss, 28, and Pell, 31.", "28", []),
    ("The gang sent two tons to Tarsk in May, court records show.", "sent", ["court records"]),
    ("The gang sent two tons to Tarsk in May, the first complaint in the case states.", "sent", ["first complaint in the case"]),
    ("As detailed in the indictment, the gang sent two tons.", "sent", ["indictment"]),
    ('"The gang sent two tons," read a statement from the ministry.', "sent", ["statement from the ministry"]),
    ("In a plea agreement with federal prosecutors, Bruno Pell admitted that he sent two tons.", "sent", ["Bruno Pell"]),
    ("Tarsk County prosecuting attorney Elna Varsk said the gang sent two tons.", "sent", ["Elna Varsk"]),
    ("According to the prosecutor, Mr Bram Oduya, the gang sent two tons.", "sent", ["Bram Oduya"]),
    ("The Odra Harbour-Tribune reported that the gang sent two tons.", "sent", ["Odra Harbour-Tribune"]),
    ("The gang sent two tons to Tarsk, the paper reports.", "sent", ["paper"]),
    ("‘We found two tons in the hold,’ said prosecutor Elna Varsk.", "found", ["Elna Varsk"]),
    ('"We searched the ship for two days," said prosecutor Elna Varsk. "They fled."', "fled", ["Elna Varsk"]),
    ("Mira Toll searched the hold and came to the conclusion that the gang sent two tons.", "sent", ["Mira Toll"]),
    ("The ministry is pleased to announce that the navy seized two tons.", "seized", ["ministry"]),
    ("Police held Pell; his wife, Ana; and a cook, Lem, who sent two tons, the navy said.", "held", ["navy"]),
    ("Two men, who police believe were shot by the gang, lay in a ditch.", "shot", ["police"]),
    ("The gang shipped two tons, his wife told Radio Motilón.", "shipped", ["his wife", "Radio Motilón"]),
    ("The gang shipped two tons, a brother told the court.", "shipped", ["brother"]),
    (
        "The gang shipped two tons, according to a report by the Security Ministry.",
        "shipped",
        ["report by the Security Ministry"],
    ),
    ("Police said the gang stored the rifles in Tarsk.", "stored", ["Police"]),
    ("Prosecutor Elna Varsk said the gang sent two tons to Porto Niebla.", "sent", ["Elna Varsk"]),
    ("The gang sent two tons to Porto Niebla, prosecutor Elna Varsk said.", "sent", ["Elna Varsk"]),
    ("The gang sent two tons to Porto Niebla, said prosecutor Elna Varsk.", "sent", ["Elna Varsk"]),
    ("The gang sent two tons to Porto Niebla, police said on Tuesday.", "sent", ["police"]),
    ("The gang sent two tons to Porto Niebla, police said in a statement.", "sent", ["police"]),
    ("The gang sent two tons to Porto Niebla, reported Reuters.", "sent", ["Reuters"]),
    ("The gang sent two tons to Porto Niebla, Reuters reported.", "sent", ["Reuters"]),
    ("Reuters reported that the gang sent two tons to Porto Niebla.", "sent", ["Reuters"]),
    ("According to Reuters, the gang sent two tons to Porto Niebla.", "sent", ["Reuters"]),
    ("The gang sent two tons to Porto Niebla, according to court documents.", "sent", ["court documents"]),
    (
        "According to anonymous navy sources cited by Reuters, the gang sent two tons.",
        "sent",
        ["anonymous navy sources", "Reuters"],
    ),
    (
        "The gang sent two tons, according to anonymous navy sources cited by Reuters.",
        "sent",
        ["anonymous navy sources", "Reuters"],
    ),
    ("According to navy officials, the gang sent two tons to Tarsk, reported Reuters.", "sent", ["navy officials", "Reuters"]),
    ("Colonel Bram Oduya said the gang sent two tons to Tarsk, reported Reuters.", "sent", ["Bram Oduya", "Reuters"]),
    ("Colonel Bram Oduya told Reuters that the gang sent two tons.", "sent", ["Bram Oduya", "Reuters"]),
    ("The gang sent two tons, Colonel Bram Oduya told Reuters.", "sent", ["Bram Oduya", "Reuters"]),
    ("Colonel Bram Oduya told reporters on Monday that the gang sent two tons.", "sent", ["Bram Oduya"]),
    ("The gang, police said, sent two tons to Tarsk.", "sent", ["police"]),
    ("As Reuters reported, the gang sent two tons to Tarsk.", "sent", ["Reuters"]),
    ("The gang sent two tons to Tarsk, as Reuters reported.", "sent", ["Reuters"]),
    ("Bram Oduya, chief of the harbour police, said the gang sent two tons.", "sent", ["Bram Oduya"]),
    ("The chief of the harbour police, Bram Oduya, said the gang sent two tons.", "sent", ["Bram Oduya"]),
    ("Officials in Tarsk have said the gang sent two tons.", "sent", ["Officials in Tarsk"]),
    ("A police source told the newspaper that the gang sent two tons.", "sent", ["police source"]),
    ("Witnesses said the gunmen fled in a white van.", "fled", ["Witnesses"]),
    ("Police confirmed the arrest of three men on Friday.", "arrest", ["Police"]),
    ("The ministry announced the seizure of two tons.", "seizure", ["ministry"]),
    ("The indictment alleges that the gang sent two tons to Tarsk.", "sent", ["indictment"]),
    ("Varsk said the gang sent two tons and added that it bribed guards.", "bribed", ["Varsk"]),
    ("Police believe the gang sent two tons to Tarsk.", "sent", ["Police"]),
    ('"We found two tons in the hold," said prosecutor Elna Varsk.', "found", ["Elna Varsk"]),
    ('Prosecutor Elna Varsk said: "We found two tons in the hold."', "found", ["Elna Varsk"]),
    ('"We found two tons in the hold. They threw the rest away," said prosecutor Elna Varsk.', "found", ["Elna Varsk"]),
    (
        '"We found two tons in the hold," said prosecutor Elna Varsk. "The crew threw the rest away at sea."',
        "threw",
        ["Elna Varsk"],
    ),
    ("The suspects confessed that the gang sent two tons, prosecutor Elna Varsk said.", "sent", ["suspects", "Elna Varsk"]),
    ('"The gang sent two tons," Bram Oduya, a former chief of operations, told Reuters.', "sent", ["Bram Oduya", "Reuters"]),
    ("The gang sent two tons, according to a December 2 press release.", "sent", ["December 2 press release"]),
    ("The lawyer for Bruno Pell said the gang sent two tons.", "sent", ["lawyer for Bruno Pell"]),
    ("According to the lawyer for Bruno Pell, the gang sent two tons.", "sent", ["lawyer for Bruno Pell"]),
    ("Bruno Pell's lawyer said the gang sent two tons.", "sent", ["Bruno Pell's lawyer"]),
    ("A spokesman for President Bruno Pell said the gang sent two tons.", "sent", ["spokesman for President Bruno Pell"]),
    ("Reuters, citing police sources, reported that the gang sent two tons.", "sent", ["police sources", "Reuters"]),
    ("''We found two tons in the hold of the Odra,'' Elna Varsk said.", "found", ["Elna Varsk"]),
    ("'We found two tons in the hold of the Odra. It was well hidden,' Elna Varsk said.", "found", ["Elna Varsk"]),
    ("Elna Varsk said that the gang sent two tons, according to court documents.", "sent", ["Elna Varsk", "court documents"]),
    ("A man identified as Bruno Pell fled as the gang sent two tons, Elna Varsk said.", "sent", ["Elna Varsk"]),
    ("Bruno Pell confessed to killing two men.", "killing", ["Bruno Pell"]),
    ("Bruno Pell confessed to the murder of a guard.", "murder", ["Bruno Pell"]),
    ("One of the suspects told police that the gang fled.", "fled", ["One of the suspects"]),
    ("Police on Monday said the gang fled.", "fled", ["Police"]),
    ("Elna Varsk told Reuters the latest raid was a shock.", "raid", ["Elna Varsk", "Reuters"]),
    ("Elna Varsk said a police outpost was ambushed.", "outpost", ["Elna Varsk"]),
    ('"The gang shot a guard. They fled. We have begun a search," Elna Varsk said.', "fled", ["Elna Varsk"]),
    ("Asked why police doubt that, Elna Varsk said the gang fled.", "fled", ["Elna Varsk"]),
    ("According to a confession, Pell began with fruit, but soon sent two tons to Tarsk.", "sent", ["confession"]),
    ("The gang sent two tons, the source told Radio Motilón.", "sent", ["source", "Radio Motilón"]),
    ("According to information provided by the navy, the gang sent two tons.", "sent", ["navy"]),
    (
        '"Three rifles have been seized from the gang in May," director general (north zone) Bram Oduya said.',
        "seized",
        ["Bram Oduya"],
    ),
    ("Police accused the gang of killing two men.", "killing", ["Police"]),
    ("Bruno Pell was accused by prosecutors of killing two men.", "killing", ["prosecutors"]),
    ("Police blamed the gang for the killing of two men.", "killing", ["Police"]),
    ("Oduya rejected Elna Varsk's claim that the gang sent two tons.", "sent", ["Elna Varsk"]),
    ("Police identified the dead man as Bruno Pell.", "Pell", ["Police"]),
    ('Prosecutor Elna Varsk welcomed the raid: "We found two tons in the hold."', "found", ["Elna Varsk"]),
    ("The Harbour Police opened an inquiry. It said the gang fled in May.", "fled", []),
    ("The Coast Guard said a boat sank. It said the gang fled in May.", "fled", ["It"]),
    ("Bruno Pell was arrested in Tarsk. He said the gang fled in May.", "fled", ["He"]),
]
SILENT = [
    ("Jurors are deciding whether Pell sent two tons.", "sent"),
    ("The gang sent two tons, Pell wept as he pointed to the dock.", "sent"),
    ('The man who called himself the "manager" of the gang was arrested in Tarsk.', "arrested"),
    ("The woman who told police about the two tons was killed on Friday.", "killed"),
    ("A clerk who worked for the gang and who said he feared for his life was killed.", "killed"),
    ("Three Grey Riders have been charged with extortion following raids in Tarsk.", "raids"),
    ("Two men appeared in court accused of sending two tons.", "sending"),
    ("Bram Oduya was identified as a suspect, and arrested by ministry investigators.", "suspect"),
    ("Pell was held on the suspicion that he sent two tons.", "sent"),
    ("Oduya was testifying as a witness in the case in which Pell, who sent two tons, is tried.", "sent"),
    ("Pell meant to kill the guard who sent two tons.", "kill"),
    ("The gang sent two tons and according to police its leader fled.", "sent"),
    ("A lawyer who has defended members of the gang was arrested.", "members"),
    ("They told him to drop the gun, and he held it up and surrendered.", "surrendered"),
    ("Bruno Pell was accused of sending two tons.", "sending"),
    ("The gang sent two tons to Tarsk.", "sent"),
    ("The gang sent two tons to Tarsk, reported Reuters. Its leader fled to Odra.", "fled"),
    ("Police said the harbour was calm. The gang sent two tons to Tarsk last year.", "sent"),
    ("The man who reported the theft was shot dead in Tarsk.", "shot"),
    ("The safe was opened, showing that the gang sent two tons.", "sent"),
    ("Since police warned of a war, the gang has sent two tons.", "sent"),
    ("Militias believed to be paid by the gang sent two tons.", "sent"),
    ("The police did not say whether the gang sent two tons.", "did"),
    ("Bram Oduya, who said he was innocent, was arrested in Tarsk.", "arrested"),
]
KINDS = [
    ("Bureau of Tarsk Mines Lt. Bram Oduya wept. The BTM said the gang fled.", SourceKind.AGENCY, True),
    ("The AFP said the gang fled.", SourceKind.AGENCY, True),
    ("The gang fled, AFP reported.", SourceKind.OUTLET, True),
    ("Elna Varsk, Office of Mines (OM-7) spokesperson, wept. Varsk said the gang fled.", SourceKind.OFFICIAL, True),
    ("Police sources said the mayor wept. Sources also said the gang fled.", SourceKind.OFFICIAL, False),
    ("VRK spokesman, Bram Oduya, wept. According to Oduya, the gang fled.", SourceKind.OFFICIAL, True),
    ("VRK spokesman, Bram Oduya, wept. According to Oduya, it rained. He added that the gang fled.", SourceKind.OFFICIAL, True),
    ("Bram Oduya, prosecuting, said the gang fled.", SourceKind.OFFICIAL, True),
    ("The gang fled, prosecuting counsel Bram Oduya told the jury.", SourceKind.OFFICIAL, True),
    ("VRK spokesman Bram Oduya was pleased. VRK said the gang fled.", SourceKind.AGENCY, True),
    ("The prosecution said the gang fled.", SourceKind.OFFICIAL, True),
    ("Sgt. Elna Varsk said the gang fled.", SourceKind.OFFICIAL, True),
    ("Pell, leader of a large Tarsk street gang, fled. Pell said the gang fled.", SourceKind.PARTY, True),
    ("Pell, head of the city's gang unit, spoke. Pell said the gang fled.", SourceKind.OFFICIAL, True),
    ("Crown attorney Ana Toll said the gang fled.", SourceKind.OFFICIAL, True),
    ("According to the interior ministry website, the gang fled.", SourceKind.AGENCY, False),
    ("The RCMP said the gang fled.", SourceKind.AGENCY, True),
    ("The gang fled, according to ANP.", SourceKind.OUTLET, True),
    ("Lance Corporal Bram Oduya said the gang fled.", SourceKind.OFFICIAL, True),
    ("A law enforcement source said the gang fled.", SourceKind.OFFICIAL, False),
    ("A police handout said the gang fled.", SourceKind.DOCUMENT, False),
    ("Prosecutor Elna Varsk said the gang fled.", SourceKind.OFFICIAL, True),
    ("Navy officials said the gang fled.", SourceKind.OFFICIAL, False),
    ("The police said the gang fled.", SourceKind.AGENCY, True),
    ("Reuters reported that the gang fled.", SourceKind.OUTLET, True),
    ("A source said the gang fled.", SourceKind.UNKNOWN, False),
    ("A police source said the gang fled.", SourceKind.OFFICIAL, False),
    ("Court documents show that the gang fled.", SourceKind.DOCUMENT, False),
    ("The judge said the gang fled.", SourceKind.COURT, False),
    ("His lawyer said the gang fled.", SourceKind.PARTY, False),
    ("A neighbour said the gang fled.", SourceKind.WITNESS, False),
    ("Analyst Mira Toll said the gang fled.", SourceKind.ANALYST, True),
    ("An unnamed analyst said the gang fled.", SourceKind.ANALYST, False),
    ("Mira Toll said the gang fled.", SourceKind.PERSON, True),
]


@pytest.mark.parametrize(("text", "word", "expected"), CHAINS)
def test_chain(text: str, word: str, expected: list[str]) -> None:
    assert said_by(text, word, "en") == expected


@pytest.mark.parametrize(("text", "word"), SILENT)
def test_outlet_alone(text: str, word: str) -> None:
    assert said_by(text, word, "en") == []


@pytest.mark.parametrize(("text", "kind", "named"), KINDS)
def test_kind_and_name(text: str, kind: SourceKind, named: bool) -> None:
    source = sources(text, "fled", "en")[0]
    assert (source.kind, source.named) == (kind, named)


def test_pronoun_goes_back_to_the_last_speaker() -> None:
    text = "Prosecutor Elna Varsk said the gang fled. She added that it sent two tons."
    source = sources(text, "sent", "en")[0]
    assert source.text == "She"
    assert source.referent is not None
    assert text[slice(*source.referent)] == "Elna Varsk"
    assert source.kind is SourceKind.OFFICIAL


def test_surname_keeps_the_office_told_before() -> None:
    text = "Prosecutor Elna Varsk led the raid. The gang fled, Varsk said."
    assert sources(text, "fled", "en")[0].kind is SourceKind.OFFICIAL


def test_own_outlet_is_last_and_stands_once() -> None:
    chain = sources(f"Elna Varsk told {OUTLET} that the gang fled.", "fled", "en")
    assert [source.text for source in chain].count(OUTLET) == 1
    assert chain[-1].start is None


def test_wire_stands_before_the_outlet() -> None:
    chain = sources("The gang fled.", "fled", "en", wire="Pacific Wire")
    assert [source.text for source in chain] == ["Pacific Wire", OUTLET]


def test_unknown_outlet_is_said_to_be_unknown() -> None:
    last = sources("The gang fled.", "fled", "en", outlet=None)[-1]
    assert (last.text, last.named) == ("unknown outlet", False)


def test_sources_are_quoted_as_they_stand() -> None:
    text = "According to anonymous navy sources cited by Reuters, the gang sent two tons, said Bram Oduya."
    for found in attributions(document(text, "en")):
        for source in found.sources:
            assert source.start is not None
            assert text[source.start : source.end] == source.text


def test_a_body_that_is_only_pointed_at_is_the_one_that_spoke_before() -> None:
    text = "The gang fled, The Quay Times reported. The newspaper said it sent two tons."
    source = sources(text, "sent", "en")[0]
    assert source.referent == (text.index("The Quay"), text.index(" reported")) or source.referent == (
        text.index("Quay"),
        text.index(" reported"),
    )
    assert source.named


def test_another_body_is_not_the_one_that_spoke_before() -> None:
    source = sources("Police said the gang fled. The ministry said it sent two tons.", "sent", "en")[0]
    assert source.referent is None


def test_he_behind_long_speech_is_who_spoke_before_it() -> None:
    text = 'Colonel Bram Oduya said a post was ambushed. "The gang shot a guard. They fled. We began a search," he said.'
    source = sources(text, "fled", "en")[0]
    assert source.referent is not None
    assert text[slice(*source.referent)] == "Bram Oduya"


def test_who_is_spoken_of_speaks_where_nobody_spoke_before() -> None:
    text = "Bruno Pell was arrested in Tarsk. He said the gang fled in May."
    source = sources(text, "fled", "en")[0]
    assert source.referent == (0, len("Bruno Pell"))


def test_speech_that_follows_is_the_speakers_and_not_of_what_he_speaks_of() -> None:
    text = "Lawyer Elna Varsk said the video shows that the gang fled. “They sent two tons of it to Tarsk in May.”"
    assert said_by(text, "sent", "en") == ["Elna Varsk"]


def test_the_report_right_after_an_outlet_is_that_outlet_s() -> None:
    text = "Reuters reported that two men were held. The report said the gang sent two tons."
    assert sources(text, "sent", "en")[0].kind is SourceKind.OUTLET
    text = "The mayor said that two men were held. The report said the gang sent two tons."
    assert sources(text, "sent", "en")[0].kind is SourceKind.DOCUMENT


def test_who_is_only_moved_does_not_speak_next() -> None:
    text = "Two men fled, the spokeswoman, Rita Moss, said. The suspect was taken to Tarsk. She said the gang sent two tons."
    assert sources(text, "sent", "en")[0].kind is SourceKind.OFFICIAL
