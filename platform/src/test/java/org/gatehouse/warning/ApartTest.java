package org.gatehouse.warning;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Passages;
import org.gatehouse.inspection.SecondLine;
import org.gatehouse.screening.Matches;
import org.junit.jupiter.api.Test;

/** A warning changes no decision about a person and refers nobody. */
class ApartTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gatehouse");

    @Test
    void nobody_who_decides_knows_that_there_are_warnings() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.gatehouse.inspection..",
                        "org.gatehouse.screening..",
                        "org.gatehouse.policy..",
                        "org.gatehouse.stays..",
                        "org.gatehouse.issuance..",
                        "org.gatehouse.conveyance..",
                        "org.gatehouse.trust..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.gatehouse.warning..")
                .check(HOUSE);
    }

    @Test
    void early_warning_opens_decides_and_reads_no_inspection_and_no_match() {
        noClasses()
                .that()
                .resideInAPackage("org.gatehouse.warning..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Inspections.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(SecondLine.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Passages.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Matches.class)
                .check(HOUSE);
    }

    @Test
    void notices_at_the_desk_reach_the_page_and_nothing_that_assesses_or_decides() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.gatehouse.inspection", "org.gatehouse.inspection.desk..", "org.gatehouse.warning.banner..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.gatehouse.inspection.DeskNotices")
                .check(HOUSE);
    }
}
