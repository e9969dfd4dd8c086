package dev.hoshu.domain.rulebook;

/** How we read the rules where their words leave something open, in English. */
final class ReadingsInEnglish {

    private ReadingsInEnglish() {}

    static String of(Rule rule) {
        return switch (rule) {
            case TERM_1 ->
                    "Counted in months from the first day, which is covered, and never in days."
                        + " Three years from 29 February 2024 end on 28 February 2027; six months"
                        + " from 31 August 2023 end on 29 February 2024.";
            case TERM_2 ->
                    "The coverage end is the last day of whatever ends last, warranty and services"
                        + " together; a service of another country is left out (TERR-1). A renewal"
                        + " takes its first day from here (REN-2).";
            case TERM_3 ->
                    "Substitute and sandwiched holidays are holidays. They come from a dated list;"
                        + " past its last year the answer is given with a warning that they are not"
                        + " known yet. Delivery (REG-1) and the next-business-day response (SLA-1)"
                        + " count in these days.";
            case ID_1 ->
                    "Together 7, 10 or 11 letters and digits. A bare machine type is understood too"
                        + " where it is enough (ID-3). Anything else is refused and the fault is"
                        + " named: how many characters there are, or which one is no letter or"
                        + " digit.";
            case ID_2 ->
                    "A base model finds what is listed for its machine type, as every model does "
                            + "(ID-3); written short it also stands for the models built on it.";
            case ID_3 ->
                    "Four characters are enough to search. An offering listed for a model fits "
                            + "neither another model nor a bare machine type.";
            case ID_4 ->
                    "Machines of two types may bear the same serial number: then each is shown and"
                        + " none is picked. A serial number alone is a search; coverage is told for"
                        + " a machine that is named in full.";
            case CAT_1 ->
                    "A programme has some of these levels. One that it does not have is an error in"
                        + " a question and never answered by another. Where several are in force"
                        + " the best one counts (REP-1).";
            case CAT_2 ->
                    "The terms are figures of the policy. A renewal shorter than the shortest is"
                        + " CAT-8, a family with terms of its own objects by MAX-2, and a 2-year"
                        + " renewal needs hardware that has one (MAX-1).";
            case CAT_3 ->
                    "Decided are upgrades, renewals, Premier upgrades, Value Selection (CAT-4) and"
                        + " drive retention. The individual contract is coverage like any service,"
                        + " but is agreed for each case and has no part number. ESS (CAT-5) and TAM"
                        + " are named and not decided.";
            case CAT_4 ->
                    "The name goes by the day on which the machine type was announced, not by "
                            + "the day of sale. Where that day is not known, the name stays open.";
            case CAT_5 ->
                    "Whether a customer is entitled to support for a software is on no record "
                            + "here. It stays an open fact and is never guessed.";
            case CAT_6 ->
                    "A price is what the list of the day says of that part number. Where it says"
                            + " none the price is on request: never zero, never worked out from"
                            + " another, and left out of the cheapest plan.";
            case CAT_7 ->
                    "First and last day of the window are days of sale. Outside it an order is"
                        + " refused; for an upgrade NEW-3 says the way on. A pack that the customer"
                        + " holds already is not asked again.";
            case CAT_8 ->
                    "A sale by the month is whatever is shorter than the shortest renewal of the "
                            + "policy. Half a term (REN-7) is a way to register and not a sale.";
            case CAT_9 ->
                    "The newest list in force on the day answers, and the answer names its date; an"
                        + " older one is asked for by its date. What was found is taken home as a"
                        + " spreadsheet that bears the same date and is read again as a list.";
            case CAT_10 ->
                    "Coverage comes of the warranty and of registered services, and of nothing"
                        + " else. A pack that was bought and not registered is tied to no machine,"
                        + " has no days and covers nothing, before as after its order (REG-3).";
            case NEW_1 ->
                    "Ordered on the warranty's last day it can be had; on the day after it is"
                        + " refused, with the advice of a 1-year renewal. Of order and registration"
                        + " the later day decides. Before the warranty's first day it can be"
                        + " ordered: bought with the machine.";
            case NEW_2 ->
                    "No order, registration or wish moves the first day; the time that has "
                            + "passed is part of the term.";
            case NEW_3 ->
                    "Withdrawn is what is outside its sale window (CAT-7). The advice is a "
                            + "1-year renewal, which continues the coverage (REN-2).";
            case NEW_4 ->
                    "No decision asks whether a machine is pre-owned or when it was bought"
                        + " second-hand; what counts is the warranty on record, and that it works "
                        + "(NEW-6).";
            case NEW_5 ->
                    "As for any machine whose coverage has ended: a renewal, backdated (REN-2, "
                            + "REN-4), and the fee where it is due (REN-5).";
            case NEW_6 ->
                    "A machine that does not work can have no offering, whatever else holds. The "
                            + "repair of what failed before the order is chargeable (REP-4).";
            case REN_1 ->
                    "During coverage it is available as far as no other rule objects; by when it "
                            + "should be ordered says REN-3, and what holds afterwards REN-4.";
            case REN_2 ->
                    "It continues what ends last, even what is registered and has not begun"
                        + " (TERM-2). So renewals registered one after the other line up without a"
                        + " gap.";
            case REN_3 ->
                    "Counted back from the coverage end in calendar months, to the month's last day"
                        + " where it has no such day. From that day on, and after the coverage end,"
                        + " an offer that is not refused says ORDER_NOW.";
            case REN_4 ->
                    "Late begins on the day after the coverage end. The day of the order counts;"
                            + " where a registration does not know it, the day of registration. A"
                            + " programme may name a number of days after which it is refused"
                            + " outright.";
            case REN_5 ->
                    "The day after the coverage end is day 1. Up to and with the last free day"
                        + " there is no fee, from the next day on there is one (REN-4 says which"
                        + " day counts). A fee whose amount is not published is on request and"
                        + " never zero.";
            case REN_6 ->
                    "Neither an order nor a registration nor a wish moves it from the day that"
                        + " REN-2 gives; to ask for a change is refused, and CHG-3 stands beside"
                        + " this rule.";
            case REN_7 ->
                    "The one term that the policy names can be halved, no other; a wish for half of"
                            + " another is refused. It is sold at the price of the whole (CAT-6).";
            case REN_8 ->
                    "One that ends on the day of its order can still be had. Where the end of "
                            + "support cuts it (EOS-3), what is left counts.";
            case MAX_1 ->
                    "Which families have this limit says the policy. It counts from the warranty's"
                        + " first day (TERM-1), whatever was bought later; beyond it MAX-5 objects"
                        + " too.";
            case MAX_2 ->
                    "The family's own limit and its own terms, of upgrades and of renewals: "
                            + "another term is refused by this rule in place of CAT-2, a later end "
                            + "together with MAX-5.";
            case MAX_3 ->
                    "Beyond the limit, and up to the years that can be applied for, the answer "
                            + "is CONSULT; beyond those it is REFUSED, together with MAX-5.";
            case MAX_4 ->
                    "The limit of special machines and of hardware without a 2-year renewal; where"
                            + " there is one, MAX-1 may give more. Beyond it MAX-5 objects too.";
            case MAX_5 ->
                    "The last day of the offering is compared with the last day of the limit; the"
                        + " same day can be had. It stands beside the rule that sets the limit"
                        + " (MAX-1, MAX-2, MAX-3, MAX-4), and a term that is cut (EOS-3) is judged"
                        + " after the cut.";
            case PREM_1 ->
                    "Judged by the service in force on the day of registration that ends last."
                        + " Without one, or with Premier already, it is refused; a warranty alone"
                        + " is no service.";
            case PREM_2 ->
                    "The remaining months are the smallest number whose term from the day of"
                        + " registration does not end before the service does (TERM-1). Where no"
                        + " offering is long enough the answer is CONSULT.";
            case PREM_3 ->
                    "Whichever offering PREM-2 chooses, it ends on the service's own last day "
                            + "and covers nothing beyond it.";
            case PREM_4 ->
                    "Which machines can have it is on the catalogue's record; for the others the "
                            + "answer is CONSULT. Where it is not known, the fact is asked for.";
            case EOS_1 ->
                    "An offering that ends on the day of the end of support can be had. EOS-2 is"
                            + " asked first of a renewal, and a pack that is held is cut instead"
                            + " (EOS-3).";
            case EOS_2 ->
                    "So many months from the renewal's first day, by TERM-1, must be over by the"
                            + " end of support; one day less is CONSULT. A pack that is held is cut"
                            + " instead (EOS-3).";
            case EOS_3 ->
                    "Whoever registers holds the pack. It ends on the day of the end of support, is"
                            + " never made longer, and what is left is judged by MAX-5 and REN-8.";
            case EOS_4 ->
                    "Chargeable work (REP-5) after that day is refused; on the day itself it is"
                            + " still done, and a repair that coverage pays for is not touched"
                            + " (REP-1).";
            case REG_1 ->
                    "In business days (TERM-3) after the day of the order, which is not counted. "
                            + "It is a span of days and no promise of one.";
            case REG_2 ->
                    "A registered service is read only with the serial number of its pack, and that"
                        + " number stands for one pack (REG-3). The address of the page comes with"
                        + " the delivery and is no fact of a decision.";
            case REG_3 ->
                    "A pack that was registered before is refused, whatever else holds. Whether its"
                        + " offering fits the machine says ID-3. Two registrations with the same"
                        + " serial number of a pack are a fault of the record.";
            case REG_4 ->
                    "The day of registration moves no first day: an upgrade starts by NEW-2, a "
                            + "renewal by REN-2.";
            case CHG_1 ->
                    "With a paper missing the answer is NEEDS_DOCUMENTS and names which; where "
                            + "CHG-2 objects as well, the graver one wins and both are named.";
            case CHG_2 ->
                    "Counted in days from the day the machine left the factory to the day of"
                            + " delivery: one day less than the figure is granted. Where the day it"
                            + " left is not known, it is asked for.";
            case CHG_3 ->
                    "The same as REN-6, for whoever asks for the change; neither papers nor days "
                            + "make a difference (CHG-1, CHG-2).";
            case CHG_4 ->
                    "Refused at any time. An upgrade runs over the days of the warranty from its "
                            + "first day (NEW-2) and needs no giving up.";
            case CHG_5 ->
                    "An upgrade as well as a renewal, at any time; the answer says that nothing "
                            + "is refunded. The warranty stays (CHG-4).";
            case CHG_6 ->
                    "At intake a name or a place that differs from the record is noted (REP-6) "
                            + "and changes nothing in who pays (REP-1).";
            case CHAN_1 ->
                    "Asked only where the channel of record and the one that is wished are both"
                        + " known. A registration does not ask again: it was asked when the pack"
                        + " was sold.";
            case CHAN_2 ->
                    "It informs; nothing is decided by it. The channel of record comes with the"
                        + " maker's record and no page, answer or programming interface changes it;"
                        + " whoever asks through another channel is told the channel of record"
                        + " (CHAN-1).";
            case TERR_1 ->
                    "An offering of another country is refused, and a service of another country"
                        + " counts for nothing in coverage (TERM-2). Where no country is named, the"
                        + " programme's own is meant.";
            case TERR_2 ->
                    "First the machine: where it cannot have the response, it is refused. Then the"
                        + " place, by the list in force on the day of the question, whose date is"
                        + " named. A place that is unknown, not on the list or a city without its"
                        + " ward is CONSULT and never guessed.";
            case TERR_3 ->
                    "It informs; nothing is decided by it. No list, record, answer or page holds an"
                        + " average time of arrival or anything about a contractor. The target of"
                        + " SLA-2 is an hour on the clock and no average.";
            case PART_1 ->
                    "It goes with the machine's coverage (REP-1) for as long as that runs, and "
                            + "has no days of its own.";
            case PART_2 ->
                    "It goes before the option's own warranty (PART-3). Consumables are left out "
                            + "(PART-5).";
            case PART_3 ->
                    "First and last day of the option's own warranty are covered. It names no "
                            + "service level of the machine.";
            case PART_4 -> "It is named for what was put in later; the work is charged by REP-5.";
            case PART_5 ->
                    "Structural parts, RAID-controller batteries, SSDs of limited warranty, backup"
                        + " media and UPS batteries. A coin cell on the board is none. Put in later"
                        + " they have not even a warranty of their own (PART-3).";
            case PART_6 ->
                    "Used up means that nothing is left; any rest, however small, is covered. "
                            + "What is left is on no record and is asked of the customer.";
            case PART_7 ->
                    "Under coverage only: a covered CRU is sent, everything else takes a "
                            + "technician. Chargeable work is always a technician's (REP-5).";
            case REP_1 ->
                    "Of the services in force on the day of the failure the best level counts, and"
                            + " Premier if any of them has it. Services ordered later are left out "
                            + "(REP-4).";
            case REP_2 ->
                    "It is judged first. Under coverage labour and parts are charged, without it "
                            + "everything that REP-5 names.";
            case REP_3 ->
                    "It is judged before the part's condition and before coverage; what is "
                            + "charged says REP-5.";
            case REP_4 ->
                    "A failure of unknown day that was there before the order, and a day that only"
                            + " a service ordered later covers. A service whose day of order is not"
                            + " known counts.";
            case REP_5 ->
                    "All four are charged. After the end of support such work is refused (EOS-4).";
            case REP_6 ->
                    "With one of them missing the request is incomplete, and the answer names"
                        + " which. What differs from the record is noted and is no refusal (CHG-6);"
                        + " Premier customers have a desk of their own with the same rule.";
            case SLA_1 ->
                    "The day of acceptance is a day in the zone of the policy, and business days"
                            + " are those of TERM-3. Not before that day; on the day itself is not"
                            + " promised (SLA-4).";
            case SLA_2 ->
                    "Round the clock, holidays included. It is a target on the clock and no "
                            + "promise (SLA-4); where it can be had says TERR-2.";
            case SLA_3 ->
                    "The nearest by distance; of two at the same distance the first on the list."
                            + " Where the nearest lacks the part, another brings it, and both are"
                            + " named.";
            case SLA_4 ->
                    "Every answer about a response says so, whatever the level (SLA-1, SLA-2).";
            case PRICE_1 ->
                    "It decides nothing about what can be had. What a dealer pays is kept apart"
                        + " from the lists, by channel and day; a quote and an order tell it to"
                        + " that dealer and the sales desk alone. No paper and no other page holds"
                        + " it: every other price is the list price (CAT-6).";
        };
    }
}
