package dev.hoshu.domain.rulebook;

/** The rules in our own words, in English; the maker's words are the rule's quotes. */
final class RulesInEnglish {

    private RulesInEnglish() {}

    static String of(Rule rule) {
        return switch (rule) {
            case TERM_1 ->
                    "A term of n years or months ends on the day before the day that corresponds to"
                        + " its first day; where the last month has no such day, it ends on that"
                        + " month's last day (Civil Code art. 143(2)).";
            case TERM_2 ->
                    "Successive services leave no gap and no overlap: the next one starts on the"
                            + " day after the coverage end.";
            case TERM_3 ->
                    "A business day is Monday to Friday, no national holiday, and not in 30"
                            + " December to 3 January.";
            case ID_1 ->
                    "A machine number is a machine type of 4 characters and a model of 3, 6 or 7,"
                        + " written together. Full-width forms, lower case, hyphens and blanks are"
                        + " put right.";
            case ID_2 ->
                    "Base models such as AC1 and CTO are shared by nearly every machine type and"
                            + " are treated as models of theirs.";
            case ID_3 ->
                    "An offering listed for a machine type fits every model of it; one listed for a"
                            + " model fits that model alone.";
            case ID_4 -> "Machine number and serial number together name a machine.";
            case CAT_1 ->
                    "The service levels are next business day 9x5, 24x7, and 24x7 with a 4-hour or"
                            + " a 2-hour response.";
            case CAT_2 -> "Upgrades run for 3, 4 or 5 years, renewals for 1 or 2.";
            case CAT_3 ->
                    "There are upgrades, renewals, Premier Support, Premier upgrades, ESS, Value"
                        + " Selection (Plus), drive retention and TAM; the individual contract is"
                        + " no pack.";
            case CAT_4 ->
                    "The preventive service is called Value Selection Plus for machine types"
                        + " announced from May 2020 on, Value Selection before; the level is the"
                        + " same.";
            case CAT_5 ->
                    "ESS is for customers who are entitled to support for the software concerned.";
            case CAT_6 -> "Each offering has a price of its own; none follows from another.";
            case CAT_7 ->
                    "An offering is sold in its sale window only; packs already sold can still be "
                            + "registered.";
            case CAT_8 -> "Nothing is sold by the month.";
            case CAT_9 -> "The search list is dated, and every answer says which list it rests on.";
            case CAT_10 ->
                    "A service belongs to one machine. A pack that is bought but not registered is"
                            + " no coverage.";
            case NEW_1 -> "An upgrade is ordered and registered during the warranty only.";
            case NEW_2 -> "An upgrade starts on the warranty's first day, whenever it is bought.";
            case NEW_3 ->
                    "An upgrade can be bought later than the machine while it is on sale; once"
                            + " withdrawn, a 1-year renewal is the way on.";
            case NEW_4 ->
                    "A pre-owned machine in working order is treated like any other; its warranty"
                            + " is the one on the maker's record.";
            case NEW_5 ->
                    "A pre-owned machine past its warranty can have a 1-year renewal from the day"
                            + " after the warranty's last day.";
            case NEW_6 -> "Nothing can be bought to mend a failure that exists already.";
            case REN_1 -> "A renewal is bought during the warranty or a service.";
            case REN_2 ->
                    "A renewal starts on the day after the coverage end, whenever it is ordered or "
                            + "registered.";
            case REN_3 ->
                    "A renewal is ordered at the latest one month before the coverage end and"
                            + " registered by the coverage end.";
            case REN_4 ->
                    "After the coverage end no new contract is made; a renewal remains possible, "
                            + "backdated to the day after the coverage end.";
            case REN_5 ->
                    "More than 90 days after the coverage end a renewal carries a reinstatement"
                            + " fee.";
            case REN_6 -> "A renewal's first day cannot be changed.";
            case REN_7 ->
                    "A 1-year renewal may be registered for 6 months on request; no other part of a"
                            + " term can be had.";
            case REN_8 ->
                    "A backdated renewal that would end before the day of its order is refused: it"
                            + " takes a longer one, or several without a gap.";
            case MAX_1 ->
                    "Current hardware with a 2-year renewal can have 7 years of service from the "
                            + "warranty's first day.";
            case MAX_2 ->
                    "An ST50 can have 5 years of service from the warranty's first day, in terms of"
                            + " 1, 3, 4 or 5 years only.";
            case MAX_3 ->
                    "DM and DE storage can have 5 years of service; years 6 and 7 on application.";
            case MAX_4 ->
                    "ThinkAgile, switches and other special machines, and hardware without a 2-year"
                            + " renewal, can have 5 years of service.";
            case MAX_5 -> "An offering that would end after the limit is refused.";
            case PREM_1 ->
                    "The Premier upgrade is for customers whose registered service is not Premier.";
            case PREM_2 ->
                    "Count the months from registration to the service's last day, rounded up, and"
                            + " take the smallest \"Up to N Months\" that is not shorter.";
            case PREM_3 ->
                    "It starts on the day of registration and ends with the service that it"
                            + " upgrades.";
            case PREM_4 -> "Only some machines can have it.";
            case EOS_1 ->
                    "An offering that would end after the end of support is for the sales desk; one"
                            + " that would start after it is refused.";
            case EOS_2 ->
                    "For a renewal with less than a year to the end of support an individual"
                            + " contract is recommended.";
            case EOS_3 ->
                    "A renewal pack that the customer holds already can be registered up to the end"
                            + " of support.";
            case EOS_4 -> "After the end of support no spot repair is accepted.";
            case REG_1 ->
                    "The kit arrives 5 to 8 business days after the order is accepted, at the"
                            + " address named in the order.";
            case REG_2 ->
                    "The kit holds the pack's serial number and the address of the registration"
                            + " page; both are needed to register.";
            case REG_3 -> "A pack is registered once, on one machine that its offering fits.";
            case REG_4 ->
                    "A pack bought with the machine or later starts on the warranty's first day, a "
                            + "renewal on the day after the coverage end.";
            case CHG_1 ->
                    "Moving the warranty's first day needs the delivery note that names machine and"
                            + " delivery day, and a copy of the dated warranty card.";
            case CHG_2 ->
                    "The warranty's first day cannot be moved where the delivery lies 180 days or"
                            + " more after the day the machine left the factory, or before it.";
            case CHG_3 -> "A renewal's first day cannot be changed.";
            case CHG_4 -> "A warranty cannot be given up before its end.";
            case CHG_5 -> "A service can be given up; nothing is refunded.";
            case CHG_6 ->
                    "A customer whose name or place is not up to date is served all the same once"
                            + " the coverage is confirmed.";
            case CHAN_1 ->
                    "A service is bought through the channel that sold the machine; through another"
                            + " one, ask the sales desk.";
            case CHAN_2 ->
                    "There is no procedure for a change of channel; the maker answers the channel"
                            + " of record alone.";
            case TERR_1 -> "A service holds only in the country where it was bought.";
            case TERR_2 ->
                    "4-hour and 2-hour responses are for machines that can have them and for places"
                            + " on the area list.";
            case TERR_3 ->
                    "No average arrival time is published, nor anything about the contractors"
                            + " beyond what they publish.";
            case PART_1 ->
                    "An option shipped in the machine or bought with it has the machine's"
                            + " coverage.";
            case PART_2 ->
                    "An option bought alone and put in later has the machine's coverage while that"
                            + " runs.";
            case PART_3 ->
                    "With the machine's coverage over and the option's own warranty running, the"
                            + " option's terms hold.";
            case PART_4 -> "With both over there is no coverage: a service, or hourly work.";
            case PART_5 ->
                    "Consumables have no service of their own; shipped in the machine or bought"
                            + " with it they have its coverage, put in later none.";
            case PART_6 ->
                    "Coverage of an SSD or High IOPS adapter ends with the coverage or when its"
                            + " write endurance is used up, whichever comes first.";
            case PART_7 ->
                    "A CRU is sent and the customer replaces it; an FRU is replaced by a"
                            + " technician.";
            case REP_1 ->
                    "A failure under coverage is repaired at the best level in force on that day.";
            case REP_2 ->
                    "Replacement without a failure is chargeable, parts and labour, covered or"
                            + " not.";
            case REP_3 ->
                    "Damage by accident or an unsuitable environment is chargeable: neither"
                            + " warranty nor service covers it.";
            case REP_4 ->
                    "A failure that was there before the order is chargeable, even where the"
                            + " service reaches back over it.";
            case REP_5 ->
                    "Chargeable work means labour (two hours at least), travel, parts and their"
                            + " shipping.";
            case REP_6 ->
                    "The desk always asks for customer name, place, machine type and serial"
                            + " number.";
            case SLA_1 ->
                    "Next business day means repair on the business day after acceptance, or"
                            + " later.";
            case SLA_2 ->
                    "4-hour and 2-hour responses aim at arrival that long after acceptance;"
                            + " traffic, disaster and weather can move it.";
            case SLA_3 ->
                    "After triage by telephone the nearest service centre is assigned; parts come"
                            + " from the nearest place that stocks them.";
            case SLA_4 -> "Arrival on the day of the failure is not guaranteed.";
            case PRICE_1 ->
                    "List prices are public; a dealer's purchase price is told to that dealer and"
                            + " the maker's sales desk alone.";
        };
    }
}
