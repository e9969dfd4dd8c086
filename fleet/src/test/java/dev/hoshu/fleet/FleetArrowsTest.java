package dev.hoshu.fleet;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import org.junit.jupiter.api.Test;

/** Jobs know the domain and its sheets, and nothing of the server. */
class FleetArrowsTest {

    @Test
    void jobsKnowTheDomainAndTheSheetsOnly() {
        var fleet =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.hoshu.fleet");
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("dev.hoshu.fleet..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.hoshu.server..", "dev.hoshu.bench..", "org.springframework..")
                .check(fleet);
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage("dev.hoshu.fleet.base..", "dev.hoshu.fleet.programme..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.hoshu.fleet.run..", "dev.hoshu.fleet.report..")
                .check(fleet);
    }
}
