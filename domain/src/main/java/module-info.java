/** Every decision of Hoshu: what covers a machine, what it may buy, and why. */
module dev.hoshu.domain {
    requires static transitive org.jspecify;

    exports dev.hoshu.domain.ask;
    exports dev.hoshu.domain.calendar;
    exports dev.hoshu.domain.catalog;
    exports dev.hoshu.domain.change;
    exports dev.hoshu.domain.coverage;
    exports dev.hoshu.domain.dispatch;
    exports dev.hoshu.domain.entitlement;
    exports dev.hoshu.domain.faq;
    exports dev.hoshu.domain.fleet;
    exports dev.hoshu.domain.installbase;
    exports dev.hoshu.domain.invoice;
    exports dev.hoshu.domain.money;
    exports dev.hoshu.domain.part;
    exports dev.hoshu.domain.place;
    exports dev.hoshu.domain.plan;
    exports dev.hoshu.domain.proof;
    exports dev.hoshu.domain.registration;
    exports dev.hoshu.domain.renewal;
    exports dev.hoshu.domain.repair;
    exports dev.hoshu.domain.response;
    exports dev.hoshu.domain.quote;
    exports dev.hoshu.domain.rulebook;
    exports dev.hoshu.domain.watch;
}
