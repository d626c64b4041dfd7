"""Sums of money, and what only looks like one."""

import pytest

from quipu.measure import find
from quipu.model import Money

Expected = list[tuple[str, Money]]


def m(low: float | None, high: float | None, currency: str, approx: bool = False) -> Money:
    return Money(low, high, currency, approx)


def exact(amount: float, currency: str = "USD") -> Money:
    return Money(amount, amount, currency, False)


def sums(text: str, language: str) -> Expected:
    return [(found.text, found.value) for found in find(text, language, None) if isinstance(found.value, Money)]


CASES: list[tuple[str, str, Expected]] = [
    ("valued at approximately $25 million", "en", [("approximately $25 million", m(25e6, 25e6, "USD", True))]),
    ("$5,419,700", "en", [("$5,419,700", exact(5419700))]),
    ("more than $6.5 million", "en", [("more than $6.5 million", m(6.5e6, None, "USD"))]),
    ("Nearly $6M worth of meth", "en", [("Nearly $6M", m(None, 6e6, "USD", True))]),
    ("US$150m and US$2bn", "en", [("US$150m", exact(150e6)), ("US$2bn", exact(2e9))]),
    ("Police in India recovered Rs 40 lakh", "en", [("Rs 40 lakh", exact(4e6, "INR"))]),
    ("a ransom of ₹1.5 crore", "en", [("₹1.5 crore", exact(15e6, "INR"))]),
    ("a bribe of Rs 2,000", "en", []),
    ("P54.4 million worth of drugs in Manila", "en", [("P54.4 million", exact(54.4e6, "PHP"))]),
    ("millions of pounds worth of cocaine", "en", [("millions of pounds", m(2e6, None, "GBP", True))]),
    ("a watch worth R100 000 in South Africa", "en", [("R100 000", exact(100000, "ZAR"))]),
    ("EUR 80 000 and a car", "en", [("EUR 80 000", exact(80000, "EUR"))]),
    ("€3m in cash", "en", [("€3m", exact(3e6, "EUR"))]),
    ("a ransom of ₦7.5m", "en", [("₦7.5m", exact(7.5e6, "NGN"))]),
    ("In Lagos they demanded N20m in cash", "en", [("N20m", exact(2e7, "NGN"))]),
    ("£500k", "en", [("£500k", exact(500e3, "GBP"))]),
    ("$1.2 billion", "en", [("$1.2 billion", exact(1.2e9))]),
    ("U.S. $75 million", "en", [("U.S. $75 million", exact(75e6))]),
    ("110 million U.S. dollars", "en", [("110 million U.S. dollars", exact(110e6))]),
    ("around 1,000 dollars", "en", [("around 1,000 dollars", m(1000, 1000, "USD", True))]),
    ("half a million dollars", "en", [("half a million dollars", exact(500000))]),
    ("millions of dollars", "en", [("millions of dollars", m(2e6, None, "USD", True))]),
    ("between $2 and $3 million", "en", [("between $2 and $3 million", m(2e6, 3e6, "USD"))]),
    ("between $2 million and $3 million", "en", [("between $2 million and $3 million", m(2e6, 3e6, "USD"))]),
    ("$2-3 million", "en", [("$2-3 million", m(2e6, 3e6, "USD"))]),
    ("$500 to $700", "en", [("$500 to $700", m(500, 700, "USD"))]),
    ("$500-$700", "en", [("$500-$700", m(500, 700, "USD"))]),
    ("300,000 soles", "en", [("300,000 soles", exact(300000, "PEN"))]),
    ("5 million Mexican pesos", "en", [("5 million Mexican pesos", exact(5e6, "MXN"))]),
    ("Police in Mexico found 5 million pesos", "en", [("5 million pesos", exact(5e6, "MXN"))]),
    ("Police in Colombia and Mexico found 5 million pesos", "en", []),
    ("5 million pesos", "en", []),
    ("EUR 20,000", "en", [("EUR 20,000", exact(20000, "EUR"))]),
    ("USD 1.5 million", "en", [("USD 1.5 million", exact(1.5e6))]),
    ("drugs worth 2 million pounds", "en", [("2 million pounds", exact(2e6, "GBP"))]),
    ("an estimated $40 million", "en", [("an estimated $40 million", m(40e6, 40e6, "USD", True))]),
    ("up to $5 million for information", "en", [("up to $5 million", m(None, 5e6, "USD"))]),
    ("a $5 million reward", "en", [("$5 million", exact(5e6))]),
    ("20 million bolivars", "en", [("20 million bolivars", exact(20e6, "VES"))]),
    ("R$5 million", "en", [("R$5 million", exact(5e6, "BRL"))]),
    ("4 millones de dólares", "es", [("4 millones de dólares", exact(4e6))]),
    ("US$150 mil millones", "es", [("US$150 mil millones", exact(150e9))]),
    ("US$2 millones 299 mil 880", "es", [("US$2 millones 299 mil 880", exact(2299880))]),
    ("US$2 millones -Q15 millones-", "es", [("US$2 millones", exact(2e6)), ("Q15 millones", exact(15e6, "GTQ"))]),
    ("S/ 482 300", "es", [("S/ 482 300", exact(482300, "PEN"))]),
    ("S/. 1,200", "es", [("S/. 1,200", exact(1200, "PEN"))]),
    ("S/3'500,000", "es", [("S/3'500,000", exact(3500000, "PEN"))]),
    ("más de 300 mil soles", "es", [("más de 300 mil soles", m(300000, None, "PEN"))]),
    ("N2.2 million in Lagos and ₦250,000", "en", [("N2.2 million", exact(2.2e6, "NGN")), ("₦250,000", exact(250000, "NGN"))]),
    ("on the N1 road", "en", []),
    ("Q18 millones 369 mil 674", "es", [("Q18 millones 369 mil 674", exact(18369674, "GTQ"))]),
    ("27.1 millones de lempiras", "es", [("27.1 millones de lempiras", exact(27.1e6, "HNL"))]),
    (
        "13.4 millones de dólares (unos Q100.6 millones)",
        "es",
        [("13.4 millones de dólares", exact(13.4e6)), ("unos Q100.6 millones", m(100.6e6, 100.6e6, "GTQ", True))],
    ),
    ("500 mil pesos mexicanos", "es", [("500 mil pesos mexicanos", exact(500000, "MXN"))]),
    ("La policía de Colombia halló 1.340 millones de pesos", "es", [("1.340 millones de pesos", exact(1340e6, "COP"))]),
    ("hallaron 500 mil pesos", "es", []),
    ("En México hallaron $500 mil", "es", []),
    ("En México hallaron $500 mil dólares", "es", [("$500 mil dólares", exact(500000))]),
    ("En Chile hallaron $500 mil pesos", "es", [("$500 mil pesos", exact(500000, "CLP"))]),
    ("En Lima hallaron $500 mil", "es", [("$500 mil", exact(500000))]),
    ("20 mdd", "es", [("20 mdd", exact(20e6))]),
    ("casi 3 millones de euros", "es", [("casi 3 millones de euros", m(None, 3e6, "EUR", True))]),
    ("miles de dólares", "es", [("miles de dólares", m(2000, None, "USD", True))]),
    ("medio millón de dólares", "es", [("medio millón de dólares", exact(500000))]),
    ("un millón y medio de dólares", "es", [("un millón y medio de dólares", exact(1.5e6))]),
    ("dos millones 500 mil dólares", "es", [("dos millones 500 mil dólares", exact(2.5e6))]),
    ("entre 5 y 10 millones de dólares", "es", [("entre 5 y 10 millones de dólares", m(5e6, 10e6, "USD"))]),
    ("entre US$5 y US$10 millones", "es", [("entre US$5 y US$10 millones", m(5e6, 10e6, "USD"))]),
    ("20.000 bolivianos", "es", [("20.000 bolivianos", exact(20000, "BOB"))]),
    ("$us 5.000", "es", [("$us 5.000", exact(5000))]),
    ("B/.25,000", "es", [("B/.25,000", exact(25000, "PAB"))]),
    ("18,78 millones de dólares", "es", [("18,78 millones de dólares", exact(18.78e6))]),
    ("unos 40 millones de guaraníes", "es", [("unos 40 millones de guaraníes", m(40e6, 40e6, "PYG", True))]),
    ("5 millones de reales", "es", [("5 millones de reales", exact(5e6, "BRL"))]),
    ("a $5 million in US dollars", "en", [("$5 million in US dollars", exact(5e6))]),
    ("seized $5 million in Mexico", "en", [("$5 million", exact(5e6))]),
    ("a dollar", "en", []),
    ("un peso", "es", []),
    ("626 kilos", "en", []),
    ("in Q3 2013", "en", []),
    ("call 555", "en", []),
    ("Police in Sydney seized $828 million of ice", "en", [("$828 million", exact(828e6, "AUD"))]),
    ("Police in Kelowna seized $3 million", "en", [("$3 million", exact(3e6, "CAD"))]),
    ("The DEA and the FBI in Miami took $3 million from a Canadian", "en", [("$3 million", exact(3e6))]),
    ("US and Canadian police seized $3 million", "en", []),
    ("Jamaican police seized $449,000 and US$13,500", "en", [("$449,000", exact(449000, "JMD")), ("US$13,500", exact(13500))]),
    ("held Can$1.5m", "en", [("Can$1.5m", exact(1.5e6, "CAD"))]),
    ("sh. 10 million worth of drugs in Mombasa", "en", [("sh. 10 million", exact(1e7, "KES"))]),
    (
        "sh. 10 million seized in Mombasa, Kwale and Nairobi from a Tanzanian",
        "en",
        [("sh. 10 million", exact(1e7, "KES"))],
    ),
    ("sh. 10 million seized in Mombasa from a Tanzanian", "en", []),
    ("Ksh 952,935 in cash", "en", [("Ksh 952,935", exact(952935, "KES"))]),
    ("Shs5 million in Kampala", "en", [("Shs5 million", exact(5e6, "UGX"))]),
    ("a ransom of N1 million in Abuja", "en", [("N1 million", exact(1e6, "NGN"))]),
    ("worth RM2.4 million", "en", [("RM2.4 million", exact(2.4e6, "MYR"))]),
]

OUTLETS = [
    ("seized $3 million in Surrey", "en", "Harbour News https://www.harbour.ca/crime", "CAD"),
    ("seized $3 million in Surrey", "en", "Harbour News https://www.harbour.com/crime", "USD"),
    ("En México hallaron $500 mil", "es", "El Muelle https://www.elmuelle.com.mx/nota", "MXN"),
    ("En Guayaquil, por México, hallaron $500 mil", "es", "El Muelle https://www.elmuelle.com.mx/nota", None),
]


@pytest.mark.parametrize(("text", "language", "expected"), CASES)
def test_sums(text: str, language: str, expected: Expected) -> None:
    assert sums(text, language) == expected


@pytest.mark.parametrize(("text", "language", "around", "currency"), OUTLETS)
def test_an_outlet_may_show_whose_dollars_are_meant(text: str, language: str, around: str, currency: str | None) -> None:
    found = [one.value.currency for one in find(text, language, None, around) if isinstance(one.value, Money)]
    assert found == ([currency] if currency else [])
