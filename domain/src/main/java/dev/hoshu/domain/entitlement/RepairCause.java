package dev.hoshu.domain.entitlement;

import dev.hoshu.domain.rulebook.Sentence;

/** Why a part is to be replaced; the constants' names are the codes in questions. */
public enum RepairCause {
    /** It failed, on a day that is known. */
    FAILURE("故障", "a failure"),
    /** It works and is to be replaced before it fails (REP-2). */
    PREVENTIVE("予防交換", "a preventive replacement"),
    /** It was damaged by an accident (REP-3). */
    ACCIDENT("事故による破損", "damage by an accident"),
    /** It was damaged by an unsuitable environment (REP-3). */
    ENVIRONMENT("不適切な環境による破損", "damage by an unsuitable environment"),
    /** It failed before the service was ordered, on a day that nobody knows (REP-4). */
    PRE_EXISTING("以前からの故障", "a failure that was there before");

    private final Sentence words;

    RepairCause(String ja, String en) {
        this.words = new Sentence(ja, en);
    }

    /** What it is, for a person. */
    public Sentence words() {
        return words;
    }
}
