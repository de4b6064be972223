package org.gatehouse.screening.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.gatehouse.names.BirthDate;
import org.gatehouse.names.ListedName;
import org.gatehouse.names.PersonName;
import org.gatehouse.names.Sex;
import org.gatehouse.names.Strength;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.Sought;
import org.jspecify.annotations.Nullable;

/** Who or what is sought, as programs tell and are told it. */
@Schema(name = "Sought", description = "Who or what is sought; which fields are given follows from the kind.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SoughtDocument(
        @Schema(allowableValues = {"PERSON", "DOCUMENT", "VEHICLE", "VESSEL", "CONTAINER", "AIRCRAFT"}) @Nullable
        String kind,

        @Schema(description = "Names of a person, the primary one first") @Nullable
        List<NameDocument> names,

        @Schema(description = "YYYY-MM-DD, YYYY-MM, YYYY, ~YYYY or YYYY..YYYY", example = "[\"1974-08-12\"]") @Nullable
        List<String> births,

        @Nullable String sex,
        @Schema(example = "[\"UTO\"]") @Nullable List<String> nationalities,
        @Nullable List<String> places,

        @Schema(description = "Documents of a person") @Nullable
        List<PaperDocument> documents,

        @Schema(description = "The document that counts no more") @Nullable
        PaperDocument document,

        @Schema(allowableValues = {"LOST", "STOLEN", "CANCELLED", "INVALIDATED"}) @Nullable
        String invalidity,

        @Nullable String plate,

        @Schema(description = "That registered the vehicle") @Nullable
        String registeredIn,

        @Nullable String imo,
        @Nullable String mmsi,

        @Schema(description = "Number of a container (ISO 6346)") @Nullable
        String container,

        @Schema(description = "Marks of an aircraft") @Nullable
        String registration) {

    @Schema(name = "SoughtName")
    record NameDocument(
            @Nullable String surname,

            @Schema(description = "Absent where the name is not parted") @Nullable
            String given,

            @Schema(allowableValues = {"PRIMARY", "STRONG_ALIAS", "WEAK_ALIAS", "TRANSLITERATION", "MAIDEN"}) @Nullable
            String strength) {

        ListedName read() {
            String primary = Read.text(surname, "names.surname");
            var name = given == null || given.isBlank() ? PersonName.of(primary) : PersonName.of(primary, given);
            return new ListedName(name, Read.one(strength, Strength.values(), "names.strength"));
        }

        static NameDocument of(ListedName listed) {
            var name = listed.name();
            boolean whole = !name.full().isEmpty();
            return new NameDocument(
                    whole ? name.full() : name.surname(),
                    whole ? null : name.given(),
                    listed.strength().name());
        }
    }

    @Schema(name = "SoughtPaper")
    record PaperDocument(
            @Schema(example = "UTO") @Nullable String issuer,

            @Schema(allowableValues = {"PASSPORT", "VISA", "IDENTITY_CARD", "RESIDENCE_PERMIT", "OTHER"}) @Nullable
            String sort,

            @Schema(example = "L898902C3") @Nullable String number) {

        Sought.Paper read() {
            return new Sought.Paper(
                    Read.text(issuer, "issuer"),
                    Read.one(sort, Sought.PaperClass.values(), "sort"),
                    Read.text(number, "number"));
        }

        static PaperDocument of(Sought.Paper paper) {
            return new PaperDocument(paper.issuer(), paper.sort().name(), paper.number());
        }
    }

    /** @throws ScreeningProblem when something is missing or unfit */
    Sought read() {
        return switch (Read.one(kind, Sought.Kind.values(), "sought.kind")) {
            case PERSON ->
                new Sought.Person(
                        Read.list(names, "names").stream()
                                .map(NameDocument::read)
                                .toList(),
                        Read.list(births, "births").stream()
                                .map(SoughtDocument::birth)
                                .toList(),
                        sex == null ? Optional.empty() : Optional.of(Read.one(sex, Sex.values(), "sex")),
                        Read.list(nationalities, "nationalities"),
                        Read.list(places, "places"),
                        Read.list(documents, "documents").stream()
                                .map(PaperDocument::read)
                                .toList());
            case DOCUMENT -> {
                if (document == null) {
                    throw new ScreeningProblem.RequestUnfit("document");
                }
                yield new Sought.InvalidPaper(
                        document.read(), Read.one(invalidity, Sought.Invalidity.values(), "invalidity"));
            }
            case VEHICLE -> new Sought.Vehicle(Read.text(plate, "plate"), Read.text(registeredIn, "registeredIn"));
            case VESSEL -> new Sought.Vessel(Optional.ofNullable(imo), Optional.ofNullable(mmsi));
            case CONTAINER -> new Sought.Container(Read.text(container, "container"));
            case AIRCRAFT -> new Sought.Aircraft(Read.text(registration, "registration"));
        };
    }

    static SoughtDocument of(Sought sought) {
        return switch (sought) {
            case Sought.Person person ->
                new SoughtDocument(
                        "PERSON",
                        person.names().stream().map(NameDocument::of).toList(),
                        person.births().stream().map(BirthDate::toString).toList(),
                        person.sex().map(Sex::name).orElse(null),
                        person.nationalities(),
                        person.places(),
                        person.papers().stream().map(PaperDocument::of).toList(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
            case Sought.InvalidPaper(var paper, var standing) ->
                new SoughtDocument(
                        "DOCUMENT",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        PaperDocument.of(paper),
                        standing.name(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
            case Sought.Vehicle(var plate, var state) ->
                new SoughtDocument(
                        "VEHICLE", null, null, null, null, null, null, null, null, plate, state, null, null, null,
                        null);
            case Sought.Vessel(var imo, var mmsi) ->
                new SoughtDocument(
                        "VESSEL",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        imo.orElse(null),
                        mmsi.orElse(null),
                        null,
                        null);
            case Sought.Container(var number) ->
                new SoughtDocument(
                        "CONTAINER",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        number,
                        null);
            case Sought.Aircraft(var marks) ->
                new SoughtDocument(
                        "AIRCRAFT",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        marks);
        };
    }

    private static BirthDate birth(String text) {
        try {
            return BirthDate.parse(text);
        } catch (IllegalArgumentException _) {
            throw new ScreeningProblem.BirthUnfit();
        }
    }
}
