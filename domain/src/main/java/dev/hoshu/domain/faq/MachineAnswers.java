package dev.hoshu.domain.faq;

import java.util.Arrays;
import java.util.List;

/**
 * Answers to the questions for one machine on one day: each comes of the machine's facts by the
 * decisions that hold everywhere else.
 */
public final class MachineAnswers {

    private final ProgrammeDay day;
    private final RenewalsOfMachine renewals;
    private final BuyingForMachine buying;
    private final ChangesOfMachine changes;
    private final PartsOfMachine parts;
    private final RepairsOfMachine repairs;
    private final RecordOfMachine record;

    private MachineAnswers(MachineCase at) {
        this.day = at.day();
        this.renewals = new RenewalsOfMachine(at);
        this.buying = new BuyingForMachine(at);
        this.changes = new ChangesOfMachine(at);
        this.parts = new PartsOfMachine(at);
        this.repairs = new RepairsOfMachine(at);
        this.record = new RecordOfMachine(at);
    }

    /** Answers for that machine by the figures of that day. */
    public static MachineAnswers of(AskedMachine machine, ProgrammeDay day) {
        return new MachineAnswers(new MachineCase(machine, day));
    }

    /** Every answer, in the order of the questions. */
    public List<FrequentAnswer> all() {
        return Arrays.stream(FrequentQuestion.values()).map(this::to).toList();
    }

    /** The answer to one question. */
    public FrequentAnswer to(FrequentQuestion question) {
        var reply = Reply.to(question, day);
        return switch (question) {
            case RENEWAL_ORDER_DAY -> renewals.orderDay(reply);
            case SERVICE_AFTER_WARRANTY -> buying.afterWarranty(reply);
            case DELIVERY -> buying.delivery(reply);
            case ADDED_OPTION -> parts.addedOption(reply);
            case DEALER_PRICE -> buying.dealerPrice(reply);
            case WHAT_COVERS -> record.whatCovers(reply);
            case RENEWAL_AFTER_EXPIRY -> renewals.afterExpiry(reply);
            case ABROAD -> changes.abroad(reply);
            case PACK_OR_CONTRACT -> buying.packOrContract(reply);
            case PREVENTIVE_REPLACEMENT -> parts.preventive(reply);
            case SOLID_STATE_DRIVE -> parts.solidStateDrive(reply);
            case CRU_AND_FRU -> parts.whoReplaces(reply);
            case DROPPED_WARRANTY -> changes.droppedWarranty(reply);
            case LONGEST_SERVICE -> renewals.longest(reply);
            case GIVING_UP -> changes.givingUp(reply);
            case ANOTHER_PACK -> renewals.anotherPack(reply);
            case CONSUMABLES -> parts.consumables(reply);
            case DM_AND_DE_STORAGE -> renewals.onApplication(reply);
            case ST50 -> renewals.ownTerms(reply);
            case ANOTHER_DEALER -> buying.anotherDealer(reply);
            case OLD_NAME_OR_PLACE -> changes.oldNameOrPlace(reply);
            case SAME_DAY -> repairs.sameDay(reply);
            case LIGHTNING_AND_WATER -> repairs.damage(reply);
            case REPAIR_WITHOUT_COVERAGE -> repairs.withoutCoverage(reply);
            case BASE_MODELS -> record.baseModels(reply);
            case END_OF_SUPPORT -> renewals.endOfSupport(reply);
            case PREMIER -> buying.premier(reply);
            case PRE_OWNED -> buying.preOwned(reply);
            case RENEWAL_START -> renewals.start(reply);
            case NEXT_BUSINESS_DAY -> repairs.nextBusinessDay(reply);
            case BROKEN_NOW -> repairs.brokenNow(reply);
            case START_ON_DELIVERY -> changes.startOnDelivery(reply);
            case FEW_MONTHS -> renewals.fewMonths(reply);
            case UPGRADE_HALF_WAY -> buying.upgradeHalfWay(reply);
            case PRICE_OF_A_YEAR -> renewals.partOfAPrice(reply);
            case SEARCH_WITHOUT_MODEL -> record.searchWithoutModel(reply);
            case TIMED_RESPONSE -> repairs.timedResponse(reply);
            case ARRIVAL_TIME -> repairs.arrivalTime(reply);
            case SOFTWARE_SUPPORT -> record.softwareSupport(reply);
            case VALUE_SELECTION -> record.valueSelection(reply);
        };
    }
}
