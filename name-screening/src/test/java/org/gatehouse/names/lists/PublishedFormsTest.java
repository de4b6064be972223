package org.gatehouse.names.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.names.lists.Read.births;
import static org.gatehouse.names.lists.Read.fixture;
import static org.gatehouse.names.lists.Read.names;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.names.DocumentNumber;
import org.gatehouse.names.ListEntry;
import org.gatehouse.names.PersonName;
import org.gatehouse.names.Sex;
import org.gatehouse.names.Strength;
import org.junit.jupiter.api.Test;

/** A list of each publisher, with persons whom nobody knows. */
class PublishedFormsTest {

    private static final DocumentNumber PASSPORT = new DocumentNumber("EGY", "passport", "X1234567");

    @Test
    void ofac_as_csv() throws IOException {
        var reader = new OfacCsv()
                .aliases(new ByteArrayInputStream(fixture("alt.csv")))
                .addresses(new ByteArrayInputStream(fixture("add.csv")));
        Read read = Read.of(reader, fixture("sdn.csv"));

        ListEntry mira = read.first();
        assertThat(mira.id()).isEqualTo("101");
        assertThat(names(mira))
                .containsExactly(
                        "PRIMARY LANTERN, Mira",
                        "STRONG_ALIAS LANTERNE, Myra",
                        "STRONG_ALIAS CANDLE, Mira",
                        "WEAK_ALIAS THE LAMP");
        assertThat(births(mira)).containsExactly("1970-12-10", "~1971");
        assertThat(mira.nationalities()).containsExactlyInAnyOrder("EGY", "Utopia");
        assertThat(mira.sexes()).containsExactly(Sex.FEMALE);
        assertThat(mira.places()).containsExactly("Zenith, Utopia");
        assertThat(mira.documents()).containsExactly(PASSPORT);
        assertThat(mira.identifiers()).containsExactly(new DocumentNumber("EGY", "National ID No.", "9-88-7"));
        assertThat(births(read.entries().get(1))).containsExactly("1960..1962");
        assertThat(read.entries()).hasSize(2);
        assertThat(read.report().leftOut()).containsOnly(Map.entry("organisation", 1));
        assertThat(objects(read))
                .containsExactly(
                        "104 VESSEL {NAME=MORNING STAR, IMO=9074729, MMSI=412345678, CALL_SIGN=UTO1}",
                        "105 AIRCRAFT {NAME=UT-ABC, NUMBER=UT-ABC}",
                        "106 AIRCRAFT {NAME=HARBOUR ONE, NUMBER=UT-XYZ}");
        assertThat(read.remarks())
                .containsExactly(
                        "1 101 UNKNOWN_COUNTRY Utopia",
                        "2 102 INVALID_DATE 30 Feb 1961",
                        "4 104 FURTHER_NUMBER 412345679",
                        "7 107 NO_NUMBER EVENING STAR",
                        "5 999 STRAY_LINE NOBODY, Known",
                        "2 998 STRAY_LINE ");
        assertThat(read.report().sound()).isTrue();
    }

    @Test
    void ofac_as_xml() {
        Read read = Read.of(new OfacXml(), fixture("sdn.xml"));

        ListEntry mira = read.first();
        assertThat(mira.id()).isEqualTo("101");
        assertThat(mira.names().getFirst().name()).isEqualTo(PersonName.of("LANTERN", "Mira"));
        assertThat(names(mira))
                .containsExactly("PRIMARY LANTERN, Mira", "STRONG_ALIAS LANTERNE, Myra", "WEAK_ALIAS THE LAMP");
        assertThat(births(mira)).containsExactly("1970-12");
        assertThat(mira.sexes()).containsExactly(Sex.FEMALE);
        assertThat(mira.nationalities()).containsExactly("EGY");
        assertThat(mira.places()).containsExactly("Zenith & Harbour");
        assertThat(mira.documents()).containsExactly(PASSPORT);
        assertThat(mira.identifiers()).containsExactly(new DocumentNumber("PRK", "Tax ID No.", "77"));
        assertThat(read.report().leftOut()).containsOnly(Map.entry("organisation", 1));
        assertThat(objects(read))
                .containsExactly(
                        "104 VESSEL {NAME=MORNING STAR, IMO=9074729, MMSI=412345678, CALL_SIGN=UTO1}",
                        "105 AIRCRAFT {NAME=UT-ABC, NUMBER=UT-ABC}");
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void united_nations() {
        Read read = Read.of(new UnXml(), fixture("un.xml"));

        ListEntry mira = read.first();
        assertThat(mira.id()).isEqualTo("UTi.001");
        assertThat(names(mira))
                .containsExactly(
                        "PRIMARY MIRA OSTRA LANTERN",
                        "STRONG_ALIAS Myra Lanterne",
                        "WEAK_ALIAS The Lamp",
                        "TRANSLITERATION ميرا لنترن");
        assertThat(births(mira)).containsExactly("1970-12-10", "~1971", "1969..1972");
        assertThat(mira.nationalities()).containsExactlyInAnyOrder("KOR", "Atlantis");
        assertThat(mira.sexes()).containsExactly(Sex.FEMALE);
        assertThat(mira.places()).containsExactly("Zenith, Egypt");
        assertThat(mira.documents()).containsExactly(PASSPORT);
        assertThat(mira.identifiers())
                .containsExactly(new DocumentNumber("", "National Identification Number", "9-88-7"));
        assertThat(read.report().leftOut()).containsEntry("organisation", 1);
        assertThat(read.remarks()).containsExactly("4 UTi.001 UNKNOWN_COUNTRY Atlantis");
    }

    @Test
    void european_union() {
        Read read = Read.of(new EuXml(), fixture("eu.xml"));

        ListEntry mira = read.first();
        assertThat(mira.id()).isEqualTo("EU.9001.1");
        assertThat(names(mira))
                .containsExactly("PRIMARY Lantern, Mira Ostra", "STRONG_ALIAS Мира Лантерн", "WEAK_ALIAS The Lamp");
        assertThat(births(mira)).containsExactly("1970-12-10", "~1971", "1971-03");
        assertThat(mira.nationalities()).containsExactly("EGY");
        assertThat(mira.sexes()).containsExactly(Sex.FEMALE);
        assertThat(mira.places()).containsExactly("Zenith, EGYPT");
        assertThat(mira.documents()).containsExactly(PASSPORT);
        assertThat(mira.identifiers()).containsExactly(new DocumentNumber("EGY", "id", "9-88-7"));
        assertThat(read.report().leftOut()).containsEntry("organisation", 1);
        assertThat(read.remarks())
                .as("a year of another calendar is not compared, but shown")
                .containsExactly("3 EU.9001.1 INVALID_DATE 1390 ISLAMIC");
    }

    @Test
    void follow_the_money() {
        Read read = Read.of(new FollowTheMoney(), fixture("persons.ftm.jsonl"));

        ListEntry mira = read.first();
        assertThat(mira.id()).isEqualTo("ut-lantern");
        assertThat(names(mira))
                .containsExactly(
                        "PRIMARY Mira Lantern",
                        "STRONG_ALIAS Мира Лантерн",
                        "STRONG_ALIAS Myra Lanterne",
                        "WEAK_ALIAS The Lamp");
        assertThat(births(mira)).containsExactly("1970-12", "1971");
        assertThat(mira.nationalities()).containsExactly("EGY");
        assertThat(mira.documents()).containsExactly(new DocumentNumber("", "passport", "X1234567"));
        assertThat(mira.identifiers()).containsExactly(new DocumentNumber("", "idNumber", "9-88-7"));
        assertThat(names(read.entries().get(1))).containsExactly("PRIMARY Quill, Tobias");
        assertThat(read.report().leftOut()).containsEntry("company", 1);
        assertThat(objects(read))
                .containsExactly(
                        "ut-star VESSEL {NAME=Morning Star, IMO=IMO9074729, MMSI=412345678, CALL_SIGN=UTO1}",
                        "ut-abc AIRCRAFT {NAME=UT-ABC, NUMBER=UT-ABC}",
                        "ut-car VEHICLE {NUMBER=GD 1234, STATE=EGY}");
        assertThat(read.remarks()).containsExactly("7 ut-hull NO_NUMBER Hull");
    }

    private static List<String> objects(Read read) {
        return read.objects().stream()
                .map(object -> object.id() + " " + object.kind() + " " + object.values())
                .toList();
    }

    @Test
    void screening_data() {
        Read read = Read.of(new ScreeningTsv(), fixture("watchlist.tsv"));

        assertThat(names(read.first()))
                .containsExactly(
                        "PRIMARY LANTERN, Mira",
                        "STRONG_ALIAS LANTERNE, Myra",
                        "STRONG_ALIAS CANDLE, Mira",
                        "WEAK_ALIAS THE LAMP");
        assertThat(births(read.first())).containsExactly("1970-12-10", "~1971", "1969..1972");
        assertThat(read.first().nationalities()).containsExactly("EGY");
        assertThat(read.first().documents()).extracting(DocumentNumber::number).containsExactly("X1234567", "Y2");
        assertThat(read.first().sexes()).containsExactly(Sex.FEMALE);
        assertThat(births(read.entries().get(1))).containsExactly("1960-07");
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void own_forms() {
        Read csv = Read.of(new OwnCsv(), fixture("own.csv"));
        Read json = Read.of(new OwnJson(), fixture("own.jsonl"));

        assertThat(names(csv.first()))
                .containsExactly(
                        "PRIMARY Lantern, Mira",
                        "STRONG_ALIAS Myra Lanterne",
                        "STRONG_ALIAS \"Mira\", the other",
                        "WEAK_ALIAS The | Lamp");
        assertThat(csv.first().documents()).containsExactly(PASSPORT);
        assertThat(json.first().documents()).containsExactly(PASSPORT);
        assertThat(json.first().names().getLast().strength()).isEqualTo(Strength.MAIDEN);
        for (Read read : Set.of(csv, json)) {
            assertThat(read.first().names().getFirst().name()).isEqualTo(PersonName.of("Lantern", "Mira"));
            assertThat(births(read.first())).containsExactly("1970-12-10", "~1971");
            assertThat(read.first().identifiers()).containsExactly(DocumentNumber.of("9-88-7"));
            assertThat(read.entries().get(1).names().getFirst().name()).isEqualTo(PersonName.mrz("QUILL", "TOBIAS"));
            assertThat(read.remarks()).isEmpty();
        }
    }
}
