"""How surely English words put a claim."""

import pytest

from quipu.claims.hedging import hedging
from quipu.model import Certainty, Frame, Polarity, Tense
from tests.saying import OUTLET, claims_from, worded

CERTAIN = [
    ("Pell became the latest guard to be arrested in Tarsk.", "arrested"),
    ("Pell was the third guard to be arrested this year.", "arrested"),
    ("Oduya was charged and is expected to appear in court on Monday to face charges.", "charges"),
    ("The gang would then send drugs to Tarsk.", "send"),
    ("It is not yet clear who sent two tons.", "sent"),
    ("The judge said he had no doubt that the gang sent two tons.", "sent"),
    ("Detectives have little doubt that the gang sent two tons.", "sent"),
    ("There is no question that the gang sent two tons.", "sent"),
    ("Police did not say how they know that the gang sent two tons.", "sent"),
    ("Officials would not say who sent two tons.", "sent"),
    ("Not to mention that the gang sent two tons in May.", "sent"),
    ("The gang used the ship to send two tons.", "send"),
    ("The gang may have been behind the shipment that left Tarsk in May.", "left"),
    ("Oduya was part of a conspiracy that sent two tons to Tarsk.", "sent"),
    ("A would-be bomber was shot dead in Tarsk.", "shot"),
    ("An accused, who had escaped from custody, has been killed.", "escaped"),
    ("Pell appeared in court with two guards after the arrest of his wife.", "arrest"),
    ("The accused of the attack is his son, who was arrested.", "arrested"),
    ("The gang sent two tons to Tarsk.", "sent"),
    ("Police arrested three suspected smugglers in Tarsk.", "arrested"),
    ("The alleged leader was arrested in Tarsk.", "arrested"),
    ("The crew of the Odra, who allegedly bribed guards, was arrested.", "arrested"),
    ("He allegedly bribed guards after police seized the ship.", "seized"),
    ("Police claim the gang sent two tons.", "sent"),
    ("In May, the gang sent two tons to Tarsk.", "sent"),
    ("There is no evidence that the arrested men had links to the mayor.", "arrested"),
    ("The seizure could lead to more raids.", "seizure"),
]
PROBABLE = [
    ("Rumours spread that the gang sent two tons.", "sent", ["Rumours"]),
    ("It is alleged that the gang sent two tons.", "sent", ["alleged"]),
    ("Prosecutors are seeking 12 years in prison for Pell for smuggling two tons.", "smuggling", ["seeking"]),
    ("Two tons, which police believe were sent by the gang, lay in the hold.", "sent", ["believe"]),
    ("Oduya, an alleged former Valle del Norte Cartel member, was captured.", "member", ["alleged"]),
    ("Oduya is wanted on various charges, including bribery and sending two tons.", "sending", ["charges"]),
    ("The preliminary indication is the gang sent two tons.", "sent", ["indication is"]),
    ("Oduya allegedly confessed that he sent two tons.", "sent", ["allegedly"]),
    ("Oduya faces charges of sending two tons to Tarsk.", "sending", ["charges"]),
    ("The gang allegedly sent two tons to Tarsk.", "sent", ["allegedly"]),
    ("Allegedly, the gang sent two tons to Tarsk.", "sent", ["Allegedly"]),
    ("The gang was reportedly sending two tons a month.", "sending", ["reportedly"]),
    ("The alleged shipment of two tons left Tarsk in May.", "shipment", ["alleged"]),
    ("Oduya is the alleged leader of the gang.", "leader", ["alleged"]),
    ("Oduya, the suspected leader of the gang, fled.", "leader", ["suspected"]),
    ("Oduya is suspected of leading the gang.", "leading", ["suspected of"]),
    ("Oduya is accused of sending two tons to Tarsk.", "sending", ["accused of"]),
    ("Oduya was charged with smuggling two tons.", "smuggling", ["charged with"]),
    ("The gang is believed to have sent two tons.", "sent", ["believed to"]),
    ("The gang is supposed to have sent two tons.", "sent", ["is supposed to"]),
    ("The gang is thought to control the port.", "control", ["thought to"]),
    ("Police believe the gang sent two tons.", "sent", ["believe"]),
    ("Police suspect that the gang sent two tons.", "sent", ["suspect"]),
    ("The gang appears to have sent two tons.", "sent", ["appears"]),
    ("The gang probably sent two tons to Tarsk.", "sent", ["probably"]),
    ("Mike Tan, an alleged high-ranking Sun Kee Lung triad figure, fled.", "figure", ["alleged"]),
    ("He was held on suspicion of sending two tons.", "sending", ["on suspicion of"]),
    ("The gang allegedly ordered the killing of a guard.", "killing", ["allegedly"]),
    ("The gang allegedly bribed guards and sent two tons.", "sent", ["allegedly"]),
]
POSSIBLE = [
    ("Pell told them to kill a guard.", "kill", ["told"]),
    ("Oduya said that this might be how the gang sent drugs to Tarsk.", "sent", ["might"]),
    ("It was possible that the gang sent two tons.", "sent", ["It was possible"]),
    ("Police plan to arrest Oduya.", "arrest", ["plan"]),
    ("Prosecutors filed an application to arrest Oduya.", "arrest", ["application"]),
    ("Oduya could be the first smuggler to be arrested.", "arrested", ["to"]),
    ("Operations are continuing to arrest Oduya.", "arrest", ["continuing"]),
    ("The cocaine was to be shipped to Tarsk.", "shipped", ["was to be"]),
    ("The cocaine is set to be shipped to Tarsk.", "shipped", ["set to be"]),
    ("The crew was supposed to send two tons to Tarsk.", "send", ["was supposed to"]),
    ("The boat was meant to carry two tons to Tarsk.", "carry", ["meant to"]),
    ("The men discussed killing a guard.", "killing", ["discussed"]),
    ("The men talked about sending two tons.", "sending", ["talked"]),
    ("The men are plotting to kill a guard.", "kill", ["plotting"]),
    ("Police work to secure the arrest of Oduya.", "arrest", ["to"]),
    ("Officials would neither confirm nor deny that the gang sent two tons.", "sent", ["neither"]),
    ("Police refused to confirm the seizure of two tons.", "seizure", ["refused"]),
    ("Police wrongly announced that the gang sent two tons.", "sent", ["wrongly"]),
    ("Detectives want to know whether there are more men linked to the gang.", "linked", ["whether"]),
    ("Officers found lorries fitted with false floors to transport drugs.", "transport", ["to"]),
    ("Pell admitted soliciting the murder of a guard.", "murder", ["soliciting"]),
    ("It had not been determined whether the gang sent two tons.", "sent", ["whether"]),
    ("Police have not confirmed the seizure of two tons.", "seizure", ["not"]),
    ("The gang may have sent two tons to Tarsk.", "sent", ["may"]),
    ("The gang might control the port.", "control", ["might"]),
    ("The gang could be sending drugs to Tarsk.", "sending", ["could"]),
    ("The gang may have links to the mayor.", "links", ["may"]),
    ("Perhaps the gang sent two tons.", "sent", ["Perhaps"]),
    ("The gang possibly sent two tons.", "sent", ["possibly"]),
    ("Police are investigating whether the gang sent two tons.", "sent", ["whether"]),
    ("They tried to kill a guard.", "kill", ["tried"]),
    ("If the gang sent two tons, it will pay.", "sent", ["If"]),
]
NEGATED = [
    ("The boat was stopped before any drugs were delivered.", "delivered"),
    ("Oduya has yet to be arrested.", "arrested"),
    ("Oduya was acquitted of smuggling two tons.", "smuggling"),
    ("The jury found Oduya not guilty of smuggling two tons.", "smuggling"),
    ("Oduya was not convicted of smuggling two tons.", "smuggling"),
    ("The court rejected a request to extradite Oduya.", "extradite"),
    ("An effort by the state to have Oduya convicted of bribery failed.", "convicted"),
    ("Police, however, have ruled out that the gang, Los Grises, sent two tons.", "sent"),
    ("There is no evidence to suggest that the gang sent two tons.", "sent"),
    ("Oduya said the claim that he sent two tons is false.", "sent"),
    ("A bomber was shot before he was able to attack a checkpoint.", "attack"),
    ("Oduya was caught before he could leave the port with two tons.", "leave"),
    ("The gang did not send two tons.", "send"),
    ("The gang never sent drugs to Tarsk.", "sent"),
    ("The gang operated alone, without links to the mayor.", "links"),
    ("The gang has no links to the mayor.", "links"),
    ("Oduya denied leading the gang.", "leading"),
    ("Oduya denied that he led the gang.", "led"),
    ("Oduya denied any links to the gang.", "links"),
    ("The gang failed to kill the guard.", "kill"),
    ("No one was arrested in Tarsk.", "arrested"),
    ("There is no evidence that the gang sent two tons.", "sent"),
    ("Oduya is not the leader of the gang.", "leader"),
]
AFFIRMED = [
    ("Police left no doubt that the gang sent two tons.", "sent"),
    ("Oduya was never charged with the murder of a guard.", "murder"),
    ("Oduya was acquitted of the murder of a guard.", "murder"),
    ("The gang not only sent two tons but bribed guards.", "sent"),
    ("Police did not flee and arrested two men.", "arrested"),
    ("No fewer than ten men were arrested.", "arrested"),
    ("Oduya, who denied the charges, was arrested.", "arrested"),
    ("Oduya denied the charges but was convicted.", "convicted"),
    ("Oduya denied knowing Pell, who was arrested in May.", "arrested"),
]
TENSES = [
    ("Operations are continuing to arrest Oduya.", "arrest", Frame.ARREST, Tense.FUTURE),
    ("The jury was told that police arrested Oduya.", "arrested", Frame.ARREST, Tense.PAST),
    ("The men talked about sending two tons.", "sending", Frame.SHIPMENT, Tense.PAST),
    ("The men discussed killing a guard.", "killing", Frame.KILLING, Tense.FUTURE),
    ("The gang would then send drugs to Tarsk.", "send", Frame.SHIPMENT, Tense.PAST),
    ("Members of the gang would demand money from shops.", "demand", Frame.EXTORTION, Tense.PAST),
    ("The mayor said the gang would send two tons.", "send", Frame.SHIPMENT, Tense.FUTURE),
    ("The boats were equipped to carry drugs.", "carry", Frame.SHIPMENT, Tense.PAST),
    ("The raids will go on until the gang is dismantled.", "dismantled", Frame.DISMANTLING, Tense.FUTURE),
    ("The raids would go on until the gang could be dismantled.", "dismantled", Frame.DISMANTLING, Tense.FUTURE),
    ("He hid until police arrested him in May.", "arrested", Frame.ARREST, Tense.PAST),
    ("Police are working to arrest Oduya.", "arrest", Frame.ARREST, Tense.FUTURE),
    ("Oduya is accused of using his office to smuggle two tons.", "smuggle", Frame.SHIPMENT, Tense.PAST),
    ("Police foiled a plot to send two tons.", "send", Frame.SHIPMENT, Tense.PAST),
    ("Police hope to arrest Oduya in May.", "arrest", Frame.ARREST, Tense.FUTURE),
    ("Police vowed to arrest Oduya.", "arrest", Frame.ARREST, Tense.FUTURE),
    ("Police were about to arrest Oduya.", "arrest", Frame.ARREST, Tense.FUTURE),
    ("The mission was to arrest Oduya.", "arrest", Frame.ARREST, Tense.FUTURE),
    ("The court will decide whether Oduya will be extradited.", "extradited", Frame.EXTRADITION, Tense.FUTURE),
    ("Oduya is awaiting extradition to Tarsk.", "extradition", Frame.EXTRADITION, Tense.FUTURE),
    ("The gang was planning the murder of a guard.", "murder", Frame.KILLING, Tense.FUTURE),
    ("Pell was hired to kill a guard.", "kill", Frame.KILLING, Tense.FUTURE),
    ("Oduya is due to be extradited in May.", "extradited", Frame.EXTRADITION, Tense.FUTURE),
    ("Pell asked another inmate to kill a guard.", "kill", Frame.KILLING, Tense.FUTURE),
    ("Prosecutors seek 12 years in prison for Pell for selling arms.", "selling", Frame.SALE, Tense.PRESENT),
    ("The gang sent two tons.", "sent", Frame.SHIPMENT, Tense.PAST),
    ("The cocaine was seized in Tarsk.", "seized", Frame.SEIZURE, Tense.PAST),
    ("The gang has sent two tons.", "sent", Frame.SHIPMENT, Tense.PAST),
    ("The gang controls the port.", "controls", Frame.OWNERSHIP, Tense.PRESENT),
    ("Oduya is the leader of the gang.", "leader", Frame.LEADERSHIP, Tense.PRESENT),
    ("Oduya was the leader of the gang.", "leader", Frame.LEADERSHIP, Tense.PAST),
    ("The former leader of the gang fled.", "leader", Frame.LEADERSHIP, Tense.PAST),
    ("The gang will send two tons.", "send", Frame.SHIPMENT, Tense.FUTURE),
    ("The cocaine was to be shipped to Tarsk.", "shipped", Frame.SHIPMENT, Tense.PAST),
    ("The gang planned to send two tons.", "send", Frame.SHIPMENT, Tense.PAST),
    ("The seizure of two tons shook the port.", "seizure", Frame.SEIZURE, Tense.PAST),
]


@pytest.mark.parametrize(("text", "word"), CERTAIN)
def test_certain(text: str, word: str) -> None:
    read = worded(text, word, "en")
    assert (read.certainty, read.hedges) == (Certainty.CERTAIN, ())


@pytest.mark.parametrize(("text", "word", "hedges"), PROBABLE)
def test_probable(text: str, word: str, hedges: list[str]) -> None:
    read = worded(text, word, "en")
    assert (read.certainty, [hedge.text for hedge in read.hedges]) == (Certainty.PROBABLE, hedges)


@pytest.mark.parametrize(("text", "word", "hedges"), POSSIBLE)
def test_possible(text: str, word: str, hedges: list[str]) -> None:
    read = worded(text, word, "en")
    assert read.certainty is Certainty.POSSIBLE
    assert set(hedges) <= {hedge.text for hedge in read.hedges}


@pytest.mark.parametrize(("text", "word"), NEGATED)
def test_negated(text: str, word: str) -> None:
    assert worded(text, word, "en").polarity is Polarity.NEGATED


@pytest.mark.parametrize(("text", "word"), AFFIRMED)
def test_affirmed(text: str, word: str) -> None:
    assert worded(text, word, "en").polarity is Polarity.AFFIRMED


@pytest.mark.parametrize(("text", "word", "frame", "tense"), TENSES)
def test_tense(text: str, word: str, frame: Frame, tense: Tense) -> None:
    assert worded(text, word, "en", frame).tense is tense


def test_negation_and_hedge_both_reach_a_trailing_phrase() -> None:
    read = worded("The clan was allegedly the first that worked alone, without links to the mayor.", "links", "en")
    assert (read.polarity, read.certainty) == (Polarity.NEGATED, Certainty.PROBABLE)


def test_what_is_not_ruled_out_is_possible() -> None:
    read = worded("Police have not ruled out that the gang sent two tons.", "sent", "en")
    assert (read.polarity, read.certainty) == (Polarity.AFFIRMED, Certainty.POSSIBLE)


def test_question_is_open() -> None:
    assert worded("Did the gang send two tons?", "send", "en").certainty is Certainty.POSSIBLE


def test_hedges_are_quoted_as_they_stand() -> None:
    text = "Police believe the gang may have allegedly sent two tons."
    for hedge in worded(text, "sent", "en").hedges:
        assert text[hedge.start : hedge.end] == hedge.text


@pytest.mark.parametrize("adverb", sorted(hedging("en").adverbs))
def test_every_adverb_weakens(adverb: str) -> None:
    assert worded(f"The gang {adverb} sent two tons.", "sent", "en").certainty is hedging("en").adverbs[adverb]


@pytest.mark.parametrize("adjective", sorted(hedging("en").adjectives))
def test_every_adjective_weakens_its_noun(adjective: str) -> None:
    text = f"Police arrested Bruno Pell, the {adjective} leader of the gang Los Grises."
    assert worded(text, "leader", "en", Frame.LEADERSHIP).certainty is hedging("en").adjectives[adjective]


def test_an_adverb_does_not_reach_what_has_a_verb_of_its_own_behind_and() -> None:
    said = worded("Two of them were allegedly linked to Pell and were arrested in Tarsk.", "arrested", "en", Frame.ARREST)
    assert said.certainty is Certainty.CERTAIN


def test_what_depends_on_a_condition_is_open() -> None:
    read = worded("If caught in Tarsk, Oduya will be extradited.", "extradited", "en", Frame.EXTRADITION)
    assert (read.tense, read.certainty, read.hedges[0].text) == (Tense.FUTURE, Certainty.POSSIBLE, "If")


def test_a_deed_somebody_was_responsible_for_is_past() -> None:
    assert worded("Pell was responsible for sending two tons to Tarsk.", "sending", "en").tense is Tense.PAST


def test_a_trade_sought_in_the_past_lies_there_but_a_step_of_the_law_was_still_to_come() -> None:
    read = worded("Agents came with the aim of seizing two tons.", "seizing", "en", Frame.SEIZURE)
    assert (read.tense, read.certainty) == (Tense.FUTURE, Certainty.POSSIBLE)
    read = worded("The clan allegedly sought to smuggle cocaine from Tarsk.", "smuggle", "en", Frame.SHIPMENT)
    assert (read.tense, read.certainty) == (Tense.PAST, Certainty.POSSIBLE)
    assert worded("The clan is seeking to smuggle cocaine.", "smuggle", "en", Frame.SHIPMENT).tense is Tense.FUTURE
    for scheme in ("Oduya was jailed for conspiring to ship cocaine to Tarsk.", "Two men plotted to ship cocaine to Tarsk."):
        read = worded(scheme, "ship", "en", Frame.SHIPMENT)
        assert (read.tense, read.certainty) == (Tense.PAST, Certainty.POSSIBLE)


def test_the_law_acted_on_those_it_suspects() -> None:
    for text, word in (
        ("Two women were among the suspects nabbed in Tarsk.", "nabbed"),
        ("Police said 12 suspects were arrested in Tarsk.", "arrested"),
    ):
        assert worded(text, word, "en", Frame.ARREST).certainty is Certainty.CERTAIN
    text = "The suspect, previously convicted of extortion, was held in Tarsk."
    assert worded(text, "convicted", "en", Frame.CONVICTION).certainty is Certainty.CERTAIN


def test_who_is_called_convicted_was_convicted_whatever_is_alleged_now() -> None:
    text = "Prosecutors alleged on Monday that convicted drug lord Bram Oduya killed a guard."
    assert worded(text, "convicted", "en", Frame.CONVICTION).certainty is Certainty.CERTAIN
    assert worded(text, "killed", "en", Frame.KILLING).certainty is Certainty.PROBABLE


def test_what_is_investigated_as_something_happened() -> None:
    read = worded("The shooting in Tarsk is now being investigated as a homicide.", "shooting", "en", Frame.ATTACK)
    assert (read.certainty, read.tense) == (Certainty.CERTAIN, Tense.PAST)


def test_what_could_not_be_done_was_not_done() -> None:
    read = worded("The judge could not convict Pell of bribery.", "convict", "en", Frame.CONVICTION)
    assert (read.polarity, read.certainty) == (Polarity.NEGATED, Certainty.CERTAIN)


def test_a_hedge_on_a_trade_is_none_on_a_nation() -> None:
    text = "Accused Mexican smuggler Bruno Pell fled."
    assert worded(text, "Mexican", "en", Frame.IDENTITY).certainty is Certainty.CERTAIN
    assert worded(text, "smuggler", "en", Frame.IDENTITY).certainty is Certainty.PROBABLE


def test_what_a_believer_only_speaks_of_is_told_by_the_report() -> None:
    arrest = next(
        one for one in claims_from("Police suspect the men arrested in Tarsk killed a guard.", "en") if one.frame is Frame.ARREST
    )
    assert [source.text for source in arrest.chain] == [OUTLET]
    assert arrest.certainty is Certainty.CERTAIN


def test_what_police_suspect_is_no_hedge_on_the_clause_before() -> None:
    arrest = next(
        one
        for one in claims_from("Though no arrests have been made, the police suspects the involvement of the gang.", "en")
        if one.frame is Frame.ARREST
    )
    assert [source.text for source in arrest.chain] == [OUTLET]
    assert (arrest.polarity, arrest.certainty) == (Polarity.NEGATED, Certainty.CERTAIN)


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Lena Oduya was shot dead on Sunday allegedly by members of the Tarsk gang.", "allegedly"),
        ("Lena Oduya was killed outside a bar, apparently by gunmen from Tarsk.", "apparently"),
    ],
)
def test_what_stands_before_the_by_of_the_doer_weakens_the_deed(text: str, hedge: str) -> None:
    [claim] = [one for one in claims_from(text, "en") if one.frame is Frame.KILLING]
    assert claim.certainty is Certainty.PROBABLE
    assert [text[one.start : one.end] for one in claim.hedges] == [hedge]
