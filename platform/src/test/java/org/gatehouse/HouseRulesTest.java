package org.gatehouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatehouse.access.Permitted;
import org.gatehouse.inspection.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules of the house, each of them a test. */
class HouseRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(
                    location -> !location.contains("travel-documents") && !location.contains("name-screening"))
            .importPackages("org.gatehouse");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void modules_depend_only_on_what_they_declare() {
        ApplicationModules.of(
                        GatehouseApplication.class,
                        JavaClass.Predicates.resideInAnyPackage(
                                "org.gatehouse.documents..", "org.gatehouse.names..", "org.gatehouse.testing.."))
                .verify();
    }

    @Test
    void modules_and_their_rooms_form_no_circle() {
        slices().matching("org.gatehouse.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void every_route_says_whom_it_is_for_and_why() {
        methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .and()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .beAnnotatedWith(Permitted.class)
                .check(HOUSE);
    }

    @Test
    void nobody_uses_the_dates_of_the_first_java() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Calendar.class)
                .check(HOUSE);
        noClasses()
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe("are java.util.Date", type -> type.isEquivalentTo(Date.class)))
                .check(HOUSE);
    }

    @Test
    void nobody_reads_the_clock_of_the_machine() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .check(HOUSE);
    }

    /** It would load every driver on the class path at the start, the one of the archive's engine among them. */
    @Test
    void nobody_asks_the_manager_of_drivers() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(DriverManager.class)
                .check(HOUSE);
    }

    @Test
    void the_engine_of_the_archive_is_known_to_the_archive_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.gatehouse.statistics.archive..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.duckdb..")
                .check(HOUSE);
    }

    @Test
    void no_private_method_pretends_to_be_a_transaction() {
        noMethods()
                .that()
                .haveModifier(JavaModifier.PRIVATE)
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(HOUSE);
    }

    @Test
    void only_decisions_of_officers_and_stored_rows_refuse() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.gatehouse.inspection..", "org.gatehouse.statistics..")
                .should()
                .accessField(Outcome.class, "REFUSED")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("org.gatehouse.inspection.assessment..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Outcome.class)
                .check(HOUSE);
    }

    @Test
    void names_say_what_things_are() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|DTO)")
                .check(HOUSE);
    }

    @Test
    void settings_are_records() {
        classes()
                .that()
                .areAnnotatedWith(ConfigurationProperties.class)
                .should()
                .beRecords()
                .check(HOUSE);
    }

    @Test
    void sql_is_written_not_glued() throws IOException {
        Pattern glued = Pattern.compile(
                "\\.(sql|prepareStatement|queryForList|queryForObject|batchUpdate)\\(\\s*(\"[^\"]*\"\\s*\\+|[a-z][A-Za-z]*\\s*\\+|String\\.format|\\w+\\.formatted)");
        for (Path file : files(SOURCES, ".java")) {
            assertThat(glued.matcher(Files.readString(file)).results().map(match -> match.group()))
                    .as("statements put together from pieces in " + file)
                    .isEmpty();
        }
    }

    @Test
    void a_module_reads_no_table_of_another() throws IOException {
        List<String> modules = Migrations.MODULES;
        for (Path file : files(SOURCES, ".java")) {
            String path = file.toString().replace('\\', '/');
            String source = Files.readString(file);
            for (String module : modules) {
                boolean own = path.contains("/gatehouse/" + module + "/");
                if (own) {
                    continue;
                }
                var read = Pattern.compile("\\b(FROM|JOIN|INTO|UPDATE|COPY)\\s+" + module + "\\.([a-z_]+)")
                        .matcher(source);
                while (read.find()) {
                    assertThat(path.contains("/statistics/") && read.group(2).startsWith("fact_"))
                            .as(file + " touches " + module + "." + read.group(2))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void every_migration_begins_by_saying_why() throws IOException {
        for (Path file : files(RESOURCES.resolve("db/migration"), ".sql")) {
            assertThat(Files.readAllLines(file).getFirst()).as(file.toString()).startsWith("--");
        }
    }

    @Test
    void every_sentence_exists_in_both_languages() throws IOException {
        Map<Path, Path> twins = new TreeMap<>();
        for (Path english : files(RESOURCES.resolve("messages"), "_en.properties")) {
            twins.put(english, Path.of(english.toString().replace("_en.properties", "_zh.properties")));
        }
        assertThat(twins).isNotEmpty();
        for (var twin : twins.entrySet()) {
            assertThat(keys(twin.getValue())).as(twin.getKey().toString()).isEqualTo(keys(twin.getKey()));
        }
    }

    private static TreeSet<String> keys(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    @Test
    void every_page_has_one_heading_of_the_first_rank() throws IOException {
        Pattern heading = Pattern.compile("<h1[\\s>]");
        for (Path file : files(RESOURCES.resolve("templates"), ".html")) {
            String page = Files.readString(file);
            if (page.contains("th:replace=\"~{layout :: page") && !file.endsWith("layout.html")) {
                assertThat(heading.matcher(page).results().count())
                        .as(file.toString())
                        .isEqualTo(1);
            }
        }
    }

    private static List<Path> files(Path below, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
