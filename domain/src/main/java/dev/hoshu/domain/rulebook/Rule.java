package dev.hoshu.domain.rulebook;

import java.util.Optional;

/** The published rules of the reference programme; identifiers are stable and cited everywhere. */
public enum Rule {
  /** TERM-1. */
  TERM_1("TERM-1"),
  /** TERM-2. */
  TERM_2("TERM-2"),
  /** TERM-3. */
  TERM_3("TERM-3"),
  /** ID-1. */
  ID_1("ID-1"),
  /** ID-2. */
  ID_2("ID-2"),
  /** ID-3. */
  ID_3("ID-3"),
  /** ID-4. */
  ID_4("ID-4"),
  /** CAT-1. */
  CAT_1("CAT-1"),
  /** CAT-2. */
  CAT_2("CAT-2"),
  /** CAT-3. */
  CAT_3("CAT-3"),
  /** CAT-4. */
  CAT_4("CAT-4"),
  /** CAT-5. */
  CAT_5("CAT-5"),
  /** CAT-6. */
  CAT_6("CAT-6"),
  /** CAT-7. */
  CAT_7("CAT-7"),
  /** CAT-8. */
  CAT_8("CAT-8"),
  /** CAT-9. */
  CAT_9("CAT-9"),
  /** CAT-10. */
  CAT_10("CAT-10"),
  /** NEW-1. */
  NEW_1("NEW-1"),
  /** NEW-2. */
  NEW_2("NEW-2"),
  /** NEW-3. */
  NEW_3("NEW-3"),
  /** NEW-4. */
  NEW_4("NEW-4"),
  /** NEW-5. */
  NEW_5("NEW-5"),
  /** NEW-6. */
  NEW_6("NEW-6"),
  /** REN-1. */
  REN_1("REN-1"),
  /** REN-2. */
  REN_2("REN-2"),
  /** REN-3. */
  REN_3("REN-3"),
  /** REN-4. */
  REN_4("REN-4"),
  /** REN-5. */
  REN_5("REN-5"),
  /** REN-6. */
  REN_6("REN-6"),
  /** REN-7. */
  REN_7("REN-7"),
  /** REN-8. */
  REN_8("REN-8"),
  /** MAX-1. */
  MAX_1("MAX-1"),
  /** MAX-2. */
  MAX_2("MAX-2"),
  /** MAX-3. */
  MAX_3("MAX-3"),
  /** MAX-4. */
  MAX_4("MAX-4"),
  /** MAX-5. */
  MAX_5("MAX-5"),
  /** PREM-1. */
  PREM_1("PREM-1"),
  /** PREM-2. */
  PREM_2("PREM-2"),
  /** PREM-3. */
  PREM_3("PREM-3"),
  /** PREM-4. */
  PREM_4("PREM-4"),
  /** EOS-1. */
  EOS_1("EOS-1"),
  /** EOS-2. */
  EOS_2("EOS-2"),
  /** EOS-3. */
  EOS_3("EOS-3"),
  /** EOS-4. */
  EOS_4("EOS-4"),
  /** REG-1. */
  REG_1("REG-1"),
  /** REG-2. */
  REG_2("REG-2"),
  /** REG-3. */
  REG_3("REG-3"),
  /** REG-4. */
  REG_4("REG-4"),
  /** CHG-1. */
  CHG_1("CHG-1"),
  /** CHG-2. */
  CHG_2("CHG-2"),
  /** CHG-3. */
  CHG_3("CHG-3"),
  /** CHG-4. */
  CHG_4("CHG-4"),
  /** CHG-5. */
  CHG_5("CHG-5"),
  /** CHG-6. */
  CHG_6("CHG-6"),
  /** CHAN-1. */
  CHAN_1("CHAN-1"),
  /** CHAN-2. */
  CHAN_2("CHAN-2"),
  /** TERR-1. */
  TERR_1("TERR-1"),
  /** TERR-2. */
  TERR_2("TERR-2"),
  /** TERR-3. */
  TERR_3("TERR-3"),
  /** PART-1. */
  PART_1("PART-1"),
  /** PART-2. */
  PART_2("PART-2"),
  /** PART-3. */
  PART_3("PART-3"),
  /** PART-4. */
  PART_4("PART-4"),
  /** PART-5. */
  PART_5("PART-5"),
  /** PART-6. */
  PART_6("PART-6"),
  /** PART-7. */
  PART_7("PART-7"),
  /** REP-1. */
  REP_1("REP-1"),
  /** REP-2. */
  REP_2("REP-2"),
  /** REP-3. */
  REP_3("REP-3"),
  /** REP-4. */
  REP_4("REP-4"),
  /** REP-5. */
  REP_5("REP-5"),
  /** REP-6. */
  REP_6("REP-6"),
  /** SLA-1. */
  SLA_1("SLA-1"),
  /** SLA-2. */
  SLA_2("SLA-2"),
  /** SLA-3. */
  SLA_3("SLA-3"),
  /** SLA-4. */
  SLA_4("SLA-4"),
  /** PRICE-1. */
  PRICE_1("PRICE-1");

  private final String id;

  Rule(String id) {
    this.id = id;
  }

  /** The rule with that identifier, such as {@code REN-5}. */
  public static Optional<Rule> ofId(String id) {
    for (var rule : values()) {
      if (rule.id.equals(id)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /** The identifier, such as {@code REN-5}. */
  public String id() {
    return id;
  }
}
