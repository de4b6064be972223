package org.gatehouse.issuance.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.issuance.Grant;
import org.gatehouse.issuance.GrantKind;
import org.gatehouse.issuance.Holder;
import org.gatehouse.issuance.IssuanceProblem;
import org.gatehouse.issuance.PermissionRegister.Entry;
import org.gatehouse.reference.PortCode;
import org.jspecify.annotations.Nullable;

/** An entry as it comes, every field a text or a number; turns itself into what the register knows. */
@Schema(name = "PermissionEntry", description = "A permission that was granted")
record EntryRequest(
        @Schema(description = "Of the permission, unique for ever: capitals, digits, hyphens", example = "L2022-000147")
        @Nullable
        String number,

        @Schema(allowableValues = {"VISA", "PORT_VISA", "RESIDENCE", "ENDORSEMENT", "PERMIT"}) @Nullable
        String kind,

        @Schema(description = "Its class in the law", example = "L") @Nullable
        String permissionClass,

        @Schema(description = "Of the travel document, ICAO Doc 9303-3 section 5", example = "FRA") @Nullable
        String issuer,

        @Schema(description = "As in the machine-readable zone, without fillers", example = "QX4T7M21C") @Nullable
        String documentNumber,

        @Schema(description = "The port where alone it holds; left out where it holds everywhere", example = "CNPVG")
        @Nullable
        String port,

        @Schema(description = "First day of use", example = "2022-01-01") @Nullable
        String firstDay,

        @Schema(description = "Last day of use; left out where nothing ends it", example = "2022-03-31") @Nullable
        String lastDay,

        @Schema(description = "Days of stay that it gives, 0 to 3650", example = "30") @Nullable
        Integer stayDays,

        @Schema(description = "Uses that it allows, 1 to 999; left out for any number", example = "1") @Nullable
        Integer uses) {

    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");
    private static final Pattern LETTER = Pattern.compile("[A-Z0-9]{0,4}");
    private static final Pattern ISSUER = Pattern.compile("[A-Z]{1,3}");
    private static final Pattern DOCUMENT = Pattern.compile("[A-Z0-9]{1,30}");
    private static final int STAY_DAYS_MAX = 3_650;
    private static final int USES_MAX = 999;
    private static final int YEAR_MIN = 1900;
    /** Offices write 9999-12-31 for what nothing ends; beyond it PostgreSQL keeps no day that Java can write. */
    private static final int YEAR_MAX = 9999;

    /** @param place of the entry, from 1 */
    Entry toEntry(int place) {
        var reading = new Reading(place);
        LocalDate first = reading.day("firstDay", firstDay)
                .orElseThrow(() -> new IssuanceProblem.EntryMalformed(place, "firstDay"));
        Optional<LocalDate> last = reading.day("lastDay", lastDay);
        reading.need("lastDay", last.filter(first::isAfter).isEmpty());
        reading.need("stayDays", stayDays == null || (stayDays >= 0 && stayDays <= STAY_DAYS_MAX));
        reading.need("uses", uses == null || (uses >= 1 && uses <= USES_MAX));
        reading.need("port", port == null || port.isEmpty() || PortCode.hasForm(port));
        return new Entry(
                reading.text("number", number, NUMBER),
                reading.kind(kind),
                reading.text("permissionClass", permissionClass == null ? "" : permissionClass, LETTER),
                new Holder(
                        reading.text("issuer", issuer, ISSUER),
                        reading.text("documentNumber", documentNumber, DOCUMENT)),
                Optional.ofNullable(port).filter(text -> !text.isEmpty()).map(PortCode::new),
                first,
                last,
                stayDays == null ? 0 : stayDays,
                uses == null ? Grant.ANY_NUMBER : uses);
    }

    private record Reading(int place) {

        void need(String field, boolean fits) {
            if (!fits) {
                throw new IssuanceProblem.EntryMalformed(place, field);
            }
        }

        String text(String field, @Nullable String value, Pattern form) {
            if (value == null || !form.matcher(value).matches()) {
                throw new IssuanceProblem.EntryMalformed(place, field);
            }
            return value;
        }

        GrantKind kind(@Nullable String name) {
            return Arrays.stream(GrantKind.values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IssuanceProblem.EntryMalformed(place, "kind"));
        }

        Optional<LocalDate> day(String field, @Nullable String text) {
            if (text == null || text.isEmpty()) {
                return Optional.empty();
            }
            try {
                LocalDate day = LocalDate.parse(text);
                need(field, day.getYear() >= YEAR_MIN && day.getYear() <= YEAR_MAX);
                return Optional.of(day);
            } catch (DateTimeException _) {
                throw new IssuanceProblem.EntryMalformed(place, field);
            }
        }
    }
}
