"""Events in English, each in the words of an invented report."""

import pytest

from tests.eventing import tells, told

TOLD = [
    ("Mora was sentenced in 2010 to six years in prison.", "sentence: patient=Mora; penalty=six years in prison; time=2010"),
    ("A witness in the case was killed in April.", "killing: patient=witness; time=April"),
    ("Two bartenders were shot dead in Tijuana.", "killing: quantity=Two bartenders; place=Tijuana"),
    ("Four of them were killed in El Tarra on Friday.", "killing: quantity=Four of them; place=El Tarra; time=Friday"),
    ("Police arrested six men, three of whom were charged with murder.", "charge: quantity=three of whom; offence=murder"),
    ("The shooting left three dead and five wounded.", "killing: quantity=three dead"),
    ("The attack left two police officers injured.", "attack: quantity=two police officers"),
    ("The judge ordered the arrest of Juan Mora on Monday.", "wanted: authority=judge; patient=Juan Mora"),
    ("He was acquitted of killing two men.", "acquittal: patient=He; offence=killing two men"),
    ("Juan Mora, against whom there has been an arrest warrant since 2020, fled.", "wanted: patient=Juan Mora"),
    ("A street vendor saw the gunmen flee.", "escape: patient=gunmen"),
    ("Police asked a judge to arrest Juan Mora.", "arrest: agent=judge; patient=Juan Mora"),
    ("Police seized 2 tons of cocaine bound for Spain.", "shipment: quantity=2 tons of cocaine; destination=Spain"),
    (
        "The drugs left Guayaquil on 2 May and were bound for Antwerp, with a stop in Rotterdam.",
        "shipment: goods=drugs; origin=Guayaquil; destination=Antwerp; via=Rotterdam",
    ),
    (
        "The ship sailed from Callao bound for Rotterdam with 2 tons of cocaine.",
        "shipment: quantity=2 tons of cocaine; origin=Callao; destination=Rotterdam",
    ),
    (
        "Customs seized 40 kilos of heroin on a truck headed to the Belgian port of Antwerp.",
        "shipment: goods=heroin; destination=port of Antwerp",
    ),
    (
        "Police seized two tons of cocaine hidden in a container of bananas at the port of Guayaquil on Tuesday.",
        "seizure: place=container; place=port of Guayaquil; time=Tuesday",
    ),
    (
        "Police found 300 kilos of heroin concealed inside a shipment of pineapples at the port of Limón on Monday.",
        "seizure: agent=Police; goods=heroin; place=port of Limón; time=Monday",
    ),
    ("The gang Los Lagartos was dismantled.", "dismantling: patient=Los Lagartos"),
    ("Seizure of 2 tons of cocaine in Callao.", "seizure: goods=cocaine; quantity=2 tons of cocaine; place=Callao"),
    ("Police in Lima seized 300 kilos of cocaine on Monday.", "seizure: quantity=300 kilos of cocaine; time=Monday"),
    ("Officers seized 11 cars, four motorcycles and three quad bikes.", "seizure: agent=Officers; quantity=11 cars"),
    ("Officers seized 11 cars, four motorcycles and three quad bikes.", "seizure: agent=Officers; quantity=four motorcycles"),
    ("Officers seized 11 cars, four motorcycles and three quad bikes.", "seizure: agent=Officers; quantity=three quad bikes"),
    ("Police confiscated property valued at $2 million.", "seizure: goods=property; value=$2 million"),
    ("Agents found 18 vehicles and 6 rifles at the ranch.", "seizure: agent=Agents; quantity=6 rifles"),
    ("Some 700 kilos of cocaine were seized by the navy.", "seizure: agent=navy; goods=cocaine"),
    ("The police took Ramiro Solano into custody on Monday.", "arrest: agent=police; patient=Ramiro Solano; time=Monday"),
    ("Officials arrested four members of the gang.", "arrest: agent=Officials; quantity=four members"),
    ("Solano was arrested at the house along with his wife and a friend.", "arrest: patient=Solano; place=house"),
    ("Solano was arrested at the house along with his wife and a friend.", "arrest: patient=wife; place=house"),
    ("Solano was arrested at the house along with his wife and a friend.", "arrest: patient=friend; place=house"),
    ("Two suspects were arrested with 5 kilos of cocaine.", "arrest: quantity=Two suspects; quantity=5 kilos of cocaine"),
    ("Police arrested Marcos Vilca for smuggling gold.", "arrest: patient=Marcos Vilca; offence=smuggling gold"),
    ("The arrest of Marcos Vilca surprised his neighbors.", "arrest: patient=Marcos Vilca"),
    ("The operation led to the arrest of 15 people.", "arrest: quantity=15 people"),
    ("Police raided six houses in Puerto Umbral.", "raid: agent=Police; place=six houses"),
    ("Authorities carried out a raid in Lima on Sunday.", "raid: agent=Authorities; place=Lima; time=Sunday"),
    ("Three people were killed in the attack.", "killing: quantity=Three people"),
    ("Gunmen shot dead a journalist in Puerto Umbral.", "killing: agent=Gunmen; patient=journalist; place=Puerto Umbral"),
    ("A police commander was murdered in Lima on May 5.", "killing: patient=police commander; place=Lima; time=May 5"),
    ("Soldiers attacked the camp with grenades.", "attack: agent=Soldiers; patient=camp; weapon=grenades"),
    ("Two officers were injured in the explosion.", "attack: quantity=Two officers"),
    ("The gang kidnapped two businessmen in March.", "kidnapping: agent=gang; quantity=two businessmen; time=March"),
    ("The gang has extorted shopkeepers in Lima.", "extortion: patient=shopkeepers; place=Lima"),
    ("The thieves stole 3 million dollars from a bank.", "robbery: agent=thieves; value=3 million dollars"),
    ("Ana Belmonte was charged with money laundering.", "charge: patient=Ana Belmonte; offence=money laundering"),
    ("Prosecutors charged Ana Belmonte with extortion and conspiracy.", "charge: authority=Prosecutors; offence=extortion"),
    ("Prosecutors charged Ana Belmonte with extortion and conspiracy.", "charge: patient=Ana Belmonte; offence=conspiracy"),
    ("Marcos Vilca faces charges of kidnapping.", "charge: patient=Marcos Vilca; offence=kidnapping"),
    ("A grand jury indicted Marcos Vilca for drug trafficking.", "charge: patient=Marcos Vilca; offence=drug trafficking"),
    ("Elena Tordoya pleaded guilty to conspiracy.", "plea: patient=Elena Tordoya; offence=conspiracy"),
    ("A jury found Elena Tordoya guilty of murder.", "conviction: authority=jury; offence=murder"),
    ("Marcos Vilca was convicted of murder in 2012.", "conviction: patient=Marcos Vilca; offence=murder; time=2012"),
    ("A federal court sentenced Elena Tordoya to 12 years in prison.", "sentence: penalty=12 years in prison"),
    ("Marcos Vilca was sentenced to life in prison for murder.", "sentence: patient=Marcos Vilca; penalty=life in prison"),
    ("The judge acquitted Marcos Vilca of extortion.", "acquittal: authority=judge; patient=Marcos Vilca; offence=extortion"),
    ("Ramiro Solano was cleared of all charges.", "acquittal: patient=Ramiro Solano"),
    ("The suspect was released on bail.", "release: patient=suspect"),
    (
        "Colombia extradited Marcos Vilca to the United States in May.",
        "extradition: authority=Colombia; patient=Marcos Vilca; destination=United States; time=May",
    ),
    ("The appeals court overturned the sentence.", "annulment: authority=appeals court; penalty=sentence"),
    ("The court annulled the conviction of Ramiro Solano.", "annulment: patient=Ramiro Solano"),
    ("The president pardoned Marcos Vilca.", "pardon: authority=president; patient=Marcos Vilca"),
    ("Marcos Vilca escaped from prison on Friday.", "escape: patient=Marcos Vilca; place=prison; time=Friday"),
    ("Marcos Vilca surrendered to police in Puerto Umbral.", "surrender: patient=Marcos Vilca; place=Puerto Umbral"),
    ("Marcos Vilca turned himself in on Tuesday.", "surrender: patient=Marcos Vilca; time=Tuesday"),
    ("The mayor died in hospital.", "death: patient=mayor; place=hospital"),
    ("Marcos Vilca is wanted by Interpol for murder.", "wanted: authority=Interpol; patient=Marcos Vilca; offence=murder"),
    ("A judge issued an arrest warrant for Marcos Vilca.", "wanted: patient=Marcos Vilca"),
    ("The two men remain at large.", "wanted: patient=two men"),
    ("Prosecutors are investigating Marcos Vilca for tax fraud.", "investigation: patient=Marcos Vilca; offence=tax fraud"),
    ("Marcos Vilca is under investigation for money laundering.", "investigation: offence=money laundering"),
    (
        "The gang shipped 300 kilos of heroin from Puerto Umbral to Rotterdam.",
        "shipment: agent=gang; quantity=300 kilos of heroin; origin=Puerto Umbral; destination=Rotterdam",
    ),
    ("The cocaine was hidden in a shipment of bananas.", "shipment: goods=cocaine; concealment=bananas"),
    (
        "The group sent nearly two tons of cocaine in four shipments to the United States.",
        "shipment: quantity=nearly two tons of cocaine; quantity=four shipments; destination=United States",
    ),
    ("The gang stored weapons in a warehouse in Puerto Umbral.", "storage: agent=gang; goods=weapons; place=warehouse"),
    ("The laboratory produced 500 kilos of cocaine a month.", "production: quantity=500 kilos of cocaine a month"),
    ("The gang bought 20 rifles.", "purchase: agent=gang; quantity=20 rifles"),
    ("The ring sold cocaine in Madrid.", "sale: agent=ring; goods=cocaine; place=Madrid"),
    ("Police dismantled a gang in Puerto Umbral.", "dismantling: agent=Police; patient=gang"),
    ("The group was disbanded last year.", "dismantling: patient=group; time=last year"),
]

SILENT = [
    ("The judge ordered the arrest of Juan Mora on Monday.", "arrest"),
    ("He was acquitted of killing two men.", "killing"),
    ("The court acquitted Lisandro Mora of transporting marijuana.", "shipment"),
    ("The inspector was shot dead on Friday.", "attack"),
    ("Two shootings left at least eight people dead last week.", "killing"),
    ("The man was headed to Madrid when police arrested him.", "shipment"),
    ("The war on drug trafficking continues.", "shipment"),
    ("The anti-kidnapping unit has an office in Lima.", "kidnapping"),
    ("A judge issued an arrest warrant for Marcos Vilca.", "arrest"),
    ("A farmer found 3 kilos of cocaine.", "seizure"),
    ("Cocaine seizures have fallen.", "seizure"),
    ("Police found the body of a woman.", "seizure"),
    ("Colombia received an extradition request.", "extradition"),
    ("The court annulled the conviction of Ramiro Solano.", "conviction"),
    ("The documents describe the biggest cocaine haul in history.", "seizure"),
    ("The clerk is a convicted thief.", "conviction"),
    ("Officers sent a letter to the mayor.", "shipment"),
]


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_tells(text: str, wanted: str) -> None:
    assert tells(text, "en", wanted), told(text, "en")


@pytest.mark.parametrize(("text", "frame"), SILENT)
def test_stays_silent(text: str, frame: str) -> None:
    assert frame not in [name for name, _ in told(text, "en")]


def test_fellow_captives_are_not_captors() -> None:
    events = told("Solano was arrested at the house along with his wife and a friend.", "en")
    assert all(role != "agent" for _, roles in events for role, _ in roles)
