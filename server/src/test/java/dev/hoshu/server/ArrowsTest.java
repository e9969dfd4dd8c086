package dev.hoshu.server;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Who may know whom inside the server. */
class ArrowsTest {

    private static final JavaClasses SERVER =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.hoshu.server");

    @Test
    void modulesMeetOnlyAtTheirDoors() {
        ApplicationModules.of(HoshuServer.class).verify();
    }

    @Test
    void webNeverTouchesStore() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.hoshu.server..store..")
                .allowEmptyShould(true)
                .check(SERVER);
    }

    @Test
    void onlyStoresAndTheDatabaseSpeakSql() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
                .allowEmptyShould(true)
                .check(SERVER);
    }
}
