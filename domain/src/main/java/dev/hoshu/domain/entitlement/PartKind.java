package dev.hoshu.domain.entitlement;

import dev.hoshu.domain.rulebook.Sentence;

/**
 * Kinds of part as far as the rules tell them apart; the constants' names are the codes in
 * questions.
 */
public enum PartKind {
    /** The system board. */
    SYSTEM_BOARD("システムボード", "system board"),
    /** A solid-state drive; a consumable where its warranty is limited (PART-5). */
    SSD("SSD", "SSD"),
    /** A High IOPS adapter. */
    HIGH_IOPS_ADAPTER("High IOPSアダプター", "High IOPS adapter"),
    /** A hard disk. */
    HDD("HDD", "hard disk"),
    /** Memory. */
    MEMORY("メモリー", "memory"),
    /** A power supply. */
    POWER_SUPPLY("電源装置", "power supply"),
    /** The battery of a RAID controller, a consumable. */
    RAID_BATTERY("RAIDコントローラーのバッテリー", "battery of the RAID controller"),
    /** The battery of a UPS, a consumable. */
    UPS_BATTERY("UPSのバッテリー", "UPS battery"),
    /** Tape or RDX, a consumable. */
    BACKUP_MEDIA("バックアップメディア", "backup medium"),
    /** A structural part, a consumable. */
    STRUCTURAL("構造部品", "structural part"),
    /** The coin cell on the board, which is no consumable. */
    COIN_CELL("ボード上のコイン電池", "coin cell on the board"),
    /** Any other option. */
    OPTION("オプション製品", "option");

    private final Sentence words;

    PartKind(String ja, String en) {
        this.words = new Sentence(ja, en);
    }

    /** What it is, for a person. */
    public Sentence words() {
        return words;
    }

    /** Whether its write endurance can be used up (PART-6). */
    public boolean wearsOut() {
        return this == SSD || this == HIGH_IOPS_ADAPTER;
    }

    /** Whether it is a consumable whatever its warranty says (PART-5). */
    public boolean isConsumable() {
        return switch (this) {
            case RAID_BATTERY, UPS_BATTERY, BACKUP_MEDIA, STRUCTURAL -> true;
            case SYSTEM_BOARD,
                    SSD,
                    HIGH_IOPS_ADAPTER,
                    HDD,
                    MEMORY,
                    POWER_SUPPLY,
                    COIN_CELL,
                    OPTION ->
                    false;
        };
    }
}
