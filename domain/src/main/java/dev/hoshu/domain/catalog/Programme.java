package dev.hoshu.domain.catalog;

import dev.hoshu.domain.calendar.BusinessCalendar;
import dev.hoshu.domain.calendar.HolidayList;
import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.PolicyHistory;
import dev.hoshu.domain.rulebook.Sentence;

/**
 * One maker's support services in one country: everything that decisions take from the programme
 * and not from a machine.
 *
 * @param code its name in questions and addresses, such as {@code lenovo-services-jp}
 * @param name its name for a person
 * @param invented whether maker and figures are invented, which is said wherever it shows
 * @param country where its services are sold, ISO 3166 two letters (TERR-1); what a question means
 *     that names no country
 * @param policies its figures by effective date
 * @param machineTypes what its catalogue knows of machine types
 * @param areaLists where timed responses can be had, by date
 * @param holidays the holidays that close it (TERM-3)
 * @param words what it calls its things
 */
public record Programme(
        String code,
        Sentence name,
        boolean invented,
        String country,
        PolicyHistory policies,
        MachineTypes machineTypes,
        ResponseAreaLists areaLists,
        HolidayList holidays,
        ProgrammeWords words) {

    /**
     * The programme that is meant where none is named: the one place in code that knows a maker.
     */
    public static final String REFERENCE = "lenovo-services-jp";

    /** The same programme with another catalogue of machine types. */
    public Programme withMachineTypes(MachineTypes others) {
        return new Programme(
                code, name, invented, country, policies, others, areaLists, holidays, words);
    }

    /** The business days under one of its policies (TERM-3). */
    public BusinessCalendar calendar(Policy policy) {
        return new BusinessCalendar(
                holidays, policy.closedDays().from(), policy.closedDays().until());
    }
}
