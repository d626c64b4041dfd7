"""What the law does to people, as English reports and their headlines word it, each in the words of an invented report."""

import pytest

from quipu.model import Polarity
from tests.eventing import tells, told
from tests.saying import claims_from

TOLD = [
    ("Alan Reddick, 41, from Leeds, was locked up for 14 years.", "sentence: patient=Alan Reddick; penalty=14 years"),
    ("The two brothers were put behind bars for 23 years.", "sentence: patient=two brothers; penalty=23 years"),
    ("Judge Olga Prim sent Alan Reddick to prison for nine years.", "sentence: patient=Alan Reddick; penalty=nine years"),
    ("Alan Reddick was given 12 years behind bars.", "sentence: patient=Alan Reddick; penalty=12 years behind bars"),
    ("Four men were caged for more than 30 years.", "sentence: quantity=Four men; penalty=more than 30 years"),
    ("A Leeds court has locked up four smugglers.", "sentence: authority=Leeds court; quantity=four smugglers"),
    ("Police locked up four smugglers.", "arrest: agent=Police; quantity=four smugglers"),
    (
        "Alan Reddick, a friend of gang boss Olaf Prim (who was arrested in May) was killed.",
        "arrest: patient=Olaf Prim; time=May",
    ),
    ("Alan Reddick was locked up on Friday after a raid.", "arrest: patient=Alan Reddick; time=Friday"),
    ("The court sent the accused to judicial custody.", "arrest: agent=court; patient=accused"),
    ("Police took three men in for questioning.", "arrest: agent=Police; quantity=three men"),
    ("Five arrested in drug raids across Hull", "arrest: quantity=Five"),
    ("Two held after gun seized in Leeds", "arrest: quantity=Two"),
    ("Police officer arrested for leaking data to gang", "arrest: patient=Police officer"),
    ("Former minister acquitted of graft", "acquittal: patient=Former minister; offence=graft"),
    ("Gang leader sentenced to 20 years for murder", "sentence: patient=Gang leader; penalty=20 years; offence=murder"),
    ("Ex-governor found guilty of money laundering", "conviction: patient=Ex-governor; offence=money laundering"),
    ("The two accused were granted bail of 5,000 euros.", "release: quantity=two accused"),
    ("A magistrate granted bail to Alan Reddick.", "release: authority=magistrate; patient=Alan Reddick"),
    ("Both were sentenced to life but had been released on parole in 2023.", "release: patient=Both; time=2023"),
    ("Prosecutors dropped the charges against Alan Reddick.", "acquittal: authority=Prosecutors; patient=Alan Reddick"),
    ("The case against the former mayor was dismissed by a judge.", "acquittal: authority=judge; patient=former mayor"),
    ("Alan Reddick has previous convictions for robbery.", "conviction: patient=Alan Reddick; offence=robbery"),
    ("Police arrested a man with previous convictions for fraud.", "conviction: patient=man; offence=fraud"),
    (
        "The court reduced Alan Reddick's sentence from 15 years to nine years.",
        "sentence: patient=Alan Reddick; penalty=nine years",
    ),
    ("Alan Reddick's death sentence was commuted to life imprisonment.", "sentence: penalty=life imprisonment"),
    ("A Dutch court approved the extradition of Alan Reddick to Spain.", "extradition: authority=Dutch court; destination=Spain"),
    ("Police launched a manhunt for two gunmen.", "wanted: quantity=two gunmen"),
    ("The court ordered the forfeiture of two houses.", "seizure: agent=court; quantity=two houses"),
    ("Alan Reddick was jailed for six years at Hull Crown Court.", "sentence: authority=Hull Crown Court; patient=Alan Reddick"),
    ("A court sentenced a 45-year-old man to two years in prison.", "sentence: penalty=two years in prison"),
    ("According to the prosecutor, Musa Audu, the convict was arrested in May.", "arrest: patient=convict"),
    (
        "Alan Reddick, of Hull, was jailed for six years, Jay Orme, 26, of Elm Road, York, for five years.",
        "sentence: patient=Jay Orme",
    ),
    ("Alan Reddick was slapped with a 12-year sentence.", "sentence: patient=Alan Reddick; penalty=12-year sentence"),
    ("The four were each sentenced to three decades in jail.", "sentence: quantity=four; penalty=three decades in jail"),
    ("Alan Reddick is serving 20 years in a Spanish prison.", "sentence: patient=Alan Reddick; penalty=20 years"),
    ("Alan Reddick faces decades in prison.", "sentence: patient=Alan Reddick; penalty=decades in prison"),
    ("Alan Reddick took a plea deal in March.", "plea: patient=Alan Reddick; time=March"),
    ("Alan Reddick is currently out on bail.", "release: patient=Alan Reddick"),
    ("Alan Reddick was bailed to appear in court in June.", "release: patient=Alan Reddick"),
    ("Alan Reddick was let go by the court.", "release: patient=Alan Reddick"),
    ("The magistrate refused Alan Reddick's bail application.", "arrest: agent=magistrate"),
    ("Alan Reddick skipped bail in 2019.", "escape: patient=Alan Reddick; time=2019"),
    ("Alan Reddick is on trial for murder.", "charge: patient=Alan Reddick; offence=murder"),
    ("Alan Reddick is standing trial for fraud.", "charge: patient=Alan Reddick; offence=fraud"),
    ("Alan Reddick is awaiting trial on charges of murder.", "charge: patient=Alan Reddick; offence=murder"),
    ("Alan Reddick was hit with charges of fraud.", "charge: patient=Alan Reddick; offence=fraud"),
    ("Two were booked for extortion.", "charge: patient=Two; offence=extortion"),
    ("Two men were arrested in Leeds charged with possessing cocaine.", "charge: quantity=Two men; offence=possessing cocaine"),
    ("Police have registered a case against Alan Reddick.", "investigation: authority=Police; patient=Alan Reddick"),
    ("Alan Reddick was caught in a police sting in May.", "arrest: patient=Alan Reddick; time=May"),
    ("A three-judge panel acquitted 131 defendants.", "acquittal: authority=three-judge panel; quantity=131 defendants"),
    ("Alan Reddick was convicted of complicity in murder.", "conviction: patient=Alan Reddick; offence=murder"),
    ("Reddick was charged with violation of the Dangerous Drugs Act.", "charge: offence=violation of the Dangerous Drugs Act"),
    (
        "Reddick is charged with possession of and dealing in rhino horn.",
        "charge: offence=possession of and dealing in rhino horn",
    ),
    ("Detectives are pursuing three suspects.", "wanted: authority=Detectives; quantity=three suspects"),
    ("The magistrate granted Alan Reddick a 10 million shilling bond.", "release: authority=magistrate; patient=Alan Reddick"),
    ("Officers arrested three Thai and five US nationals.", "arrest: quantity=three Thai and five US nationals"),
    ("The court set all five men free.", "release: authority=court; patient=five men"),
    ("The court awarded life imprisonment to five men.", "sentence: quantity=five men; penalty=life imprisonment"),
    ("Ravi Kumar was awarded rigorous imprisonment for ten years.", "sentence: penalty=rigorous imprisonment for ten years"),
    ("Police filed a charge sheet against Ravi Kumar.", "charge: authority=Police; patient=Ravi Kumar"),
    ("Ravi Kumar is lodged in Tihar jail.", "arrest: patient=Ravi Kumar"),
    ("Ten others were given terms of between life and two years.", "sentence: penalty=between life and two years"),
    ("Prosecutors hit Alan Reddick with charges of fraud.", "charge: authority=Prosecutors; patient=Alan Reddick"),
    ("Judge Ajay Kuhar awarded imprisonment to Gurjit Singh.", "sentence: authority=Ajay Kuhar; patient=Gurjit Singh"),
    ("Xaysan was detained at Reddick airport on 19 January.", "arrest: patient=Xaysan"),
]

UNTOLD = [
    ("Judge Ajay Kuhar awarded imprisonment to Gurjit Singh.", "sentence: patient=Ajay Kuhar"),
    ("A judge stayed the arrest of Ravi Kumar.", "arrest"),
    ("Police pursued the car.", "wanted"),
    ("Both were jailed in 2021. The third suspect was identified as Sam Orme.", "sentence: patient=Sam Orme"),
    ("A detainee was released. The person responsible for the haul was identified as Jay Orme.", "release: patient=Jay Orme"),
    ("Alan Reddick would fight extradition to Spain.", "extradition"),
    ("According to the prosecutor, Musa Audu, the convict was arrested in May.", "arrest: patient=Musa Audu"),
    ("The prosecutor urged the court to convict and sentence him.", "sentence: patient=prosecutor"),
    ("His couriers Ian Ross and Joe Hall were jailed.", "arrest: patient=couriers"),
    ("Police arrested a man with previous convictions for fraud.", "arrest: offence=fraud"),
    ("Police took three men in for questioning.", "arrest: offence=questioning"),
    ("The police charged into the crowd.", "charge"),
    ("Alan Reddick was jailed for six years, Jay Orme, 26, of Elm Road, York, for five years.", "sentence: patient=York"),
]


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_tells(text: str, wanted: str) -> None:
    assert tells(text, "en", wanted), told(text, "en")


@pytest.mark.parametrize(("text", "wrong"), UNTOLD)
def test_does_not_tell(text: str, wrong: str) -> None:
    assert not tells(text, "en", wrong), told(text, "en")


@pytest.mark.parametrize("denied", ["her involvement", "it", "any part in the plot"])
def test_who_denied_it_and_was_convicted_was_convicted(denied: str) -> None:
    claims = claims_from(f"Tia Dale denied {denied} but was convicted by a jury.", "en")
    assert [claim.polarity for claim in claims if claim.frame.value == "conviction"] == [Polarity.AFFIRMED]
