"""The PLOVER codes that an actor may carry."""

SECTORS = frozenset(
    {"GOV", "MIL", "COP", "SPY", "JUD", "LEG", "PRM", "PTY", "REB", "UAF", "UNK"}
    | {"AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "OPP", "REF", "REL", "SOC"}
)
WORLDWIDE = frozenset({"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"})
