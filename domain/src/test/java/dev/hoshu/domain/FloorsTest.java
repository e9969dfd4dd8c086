package dev.hoshu.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The domain is a house of floors: a package uses only packages named before it. */
class FloorsTest {

    private static final String ROOT = "dev.hoshu.domain.";

    /** Every package, ground floor first; a package may use itself and any package before it. */
    private static final List<String> FROM_THE_GROUND_UP =
            List.of(
                    "calendar",
                    "money",
                    "rulebook",
                    "place",
                    "installbase",
                    "catalog",
                    "coverage",
                    "entitlement",
                    "endofsupport",
                    "contract",
                    "registration",
                    "correction",
                    "quote",
                    "invoice",
                    "renewal",
                    "proof",
                    "plan",
                    "fleet",
                    "response",
                    "dispatch",
                    "repair",
                    "part",
                    "keeping",
                    "watch",
                    "report",
                    "faq",
                    "ask",
                    "change");

    private static final JavaClasses DOMAIN =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.hoshu.domain");

    static Stream<String> packages() {
        return FROM_THE_GROUND_UP.stream();
    }

    @Test
    void everyPackageHasItsFloor() {
        assertThat(DOMAIN).isNotEmpty();
        assertThat(DOMAIN)
                .as("a new package of the domain must be named in FROM_THE_GROUND_UP")
                .allMatch(type -> FROM_THE_GROUND_UP.contains(roomOf(type)));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesOnlyPackagesBelow(String room) {
        var allowed = new ArrayList<String>();
        for (var lower : FROM_THE_GROUND_UP.subList(0, FROM_THE_GROUND_UP.indexOf(room) + 1)) {
            allowed.add(ROOT + lower + "..");
        }
        allowed.add("java..");
        allowed.add("org.jspecify.annotations");
        ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .allowEmptyShould(true)
                .check(DOMAIN);
    }

    @Test
    void nothingReadsAClock() {
        ArchRuleDefinition.noClasses()
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe(
                                "it reads a clock",
                                call ->
                                        call.getTarget().getName().equals("now")
                                                && call.getTargetOwner()
                                                        .getPackageName()
                                                        .startsWith("java.time")))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .check(DOMAIN);
    }

    private static String roomOf(JavaClass type) {
        var name = type.getPackageName();
        if (name.length() < ROOT.length()) {
            return "";
        }
        var below = name.substring(ROOT.length());
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
