package dev.hoshu.fleet.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.coverage.BaseWarranty;
import dev.hoshu.domain.coverage.CoverageTimeline;
import dev.hoshu.domain.coverage.RegisteredService;
import dev.hoshu.domain.coverage.ServiceKind;
import dev.hoshu.domain.entitlement.MachineFacts;
import dev.hoshu.domain.fleet.Following;
import dev.hoshu.domain.fleet.Outlook;
import dev.hoshu.domain.fleet.Outlooks;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.fleet.base.FleetMachine;
import dev.hoshu.fleet.base.InventedBase;
import dev.hoshu.fleet.programme.FleetProgramme;
import dev.hoshu.fleet.run.Runs;

import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Objects;

/** What Spark writes of a machine is what the domain says of it. */
class OutlookAgreementTest {

    private static final int MACHINES = 3_000;

    @TempDir private Path folder;

    @Test
    void everyMachineComesToWhatTheDomainSays() throws Exception {
        var base = Runs.base(folder, MACHINES);
        var out = folder.resolve("out");
        Runs.run(Runs.plan(Runs.question(Report.DECIDE), base, out, 1_000_000));
        var held = FleetProgramme.of(Runs.packed());
        var programme = held.programme();
        var list = held.inForce(Runs.ON).orElseThrow().offerings();
        var outlooks =
                Outlooks.under(
                        programme.policies().inForce(Runs.ON).orElseThrow(),
                        programme.areaLists().inForce(Runs.ON).orElse(null),
                        Runs.ON,
                        programme.country());
        var machines = new InventedBase(7, Runs.ON, programme.country(), list);
        var expected = new HashMap<String, Outlook>();
        for (int place = 0; place < MACHINES; place++) {
            var machine = machines.machine(place);
            var number = machine.machine().number();
            expected.put(
                    number + " " + machine.machine().serial(),
                    outlooks.of(facts(machine, held), list.fitting(number)));
        }
        var rows = Runs.rows(out, Report.DECIDE);
        assertThat(rows).hasSize(MACHINES);
        var seen = new HashSet<String>();
        for (var row : rows) {
            var name = row.getString(0) + " " + row.getString(1);
            assertSame(name, row, Objects.requireNonNull(expected.get(name)));
            seen.add(row.<String>getAs("cover") + row.<String>getAs("following"));
        }
        // Else it would be no wonder that they agree.
        assertThat(seen).hasSizeGreaterThan(4);
    }

    private static void assertSame(String name, Row row, Outlook outlook) {
        assertThat(row.<String>getAs("cover")).as(name).isEqualTo(outlook.cover().name());
        assertThat(row.<Object>getAs("coverage_end")).as(name).isEqualTo(outlook.coveredTo());
        assertThat(row.<Object>getAs("order_by")).as(name).isEqualTo(outlook.orderBy());
        assertThat(row.<String>getAs("following"))
                .as(name)
                .isEqualTo(Following.of(outlook.prospect()).name());
        assertThat(row.<Long>getAs("uncovered_days")).as(name).isEqualTo(outlook.uncoveredDays());
        assertThat(row.<Object>getAs("cost_yen"))
                .as(name)
                .isEqualTo(outlook.renewalCost().map(Yen::amount).orElse(null));
        var proposal = outlook.proposal();
        assertThat(row.<Object>getAs("proposal"))
                .as(name)
                .isEqualTo(proposal == null ? null : proposal.offering().number().value());
        if (proposal != null) {
            assertThat(row.<String>getAs("sentence_ja"))
                    .isEqualTo(proposal.decision().explanation().ja());
            assertThat(row.<Object>getAs("proposal_end"))
                    .isEqualTo(proposal.decision().period().lastDay());
        }
    }

    private static MachineFacts facts(FleetMachine held, FleetProgramme programme) {
        var machine = held.machine();
        var type = programme.programme().machineTypes().of(machine.number()).orElseThrow();
        var services =
                held.services().stream()
                        .map(s ->
                                new RegisteredService(
                                        ServiceKind.valueOf(String.valueOf(s.kind())),
                                        ServiceLevel.ofCode(String.valueOf(s.level()))
                                                .orElseThrow(),
                                        s.premier(),
                                        "JP",
                                        s.period(),
                                        s.orderedOn()))
                        .toList();
        var level = type.baseLevel();
        return MachineFacts.onRecord(
                machine,
                type,
                CoverageTimeline.of(
                        new BaseWarranty(
                                Objects.requireNonNull(machine.warranty()),
                                level == null ? ServiceLevel.NEXT_BUSINESS_DAY : level),
                        services,
                        machine.country()));
    }
}
