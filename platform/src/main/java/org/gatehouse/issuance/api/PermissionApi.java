package org.gatehouse.issuance.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.issuance.Grant;
import org.gatehouse.issuance.GrantKind;
import org.gatehouse.issuance.IssuanceProblem;
import org.gatehouse.issuance.PermissionRegister;
import org.gatehouse.issuance.PermissionRegister.Entry;
import org.gatehouse.issuance.PermissionRegister.Outcome;
import org.gatehouse.issuance.PermissionRegister.Registered;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The register of permissions for programs of the offices that issue them. */
@RestController
@Tag(name = "Permissions", description = "Visas, residence permits and endorsements that were granted, and their uses.")
class PermissionApi {

    private static final String CSV = "text/csv";

    private final PermissionRegister register;

    PermissionApi(PermissionRegister register) {
        this.register = register;
    }

    @Schema(name = "PermissionEntries")
    record Entries(
            @Schema(description = "1 to 1000") @Nullable List<@Nullable EntryRequest> entries) {}

    @Schema(name = "PermissionTaken")
    record Taken(String number, Outcome outcome) {}

    @Schema(name = "PermissionsTaken", description = "What became of each entry, in their order")
    record AllTaken(List<Taken> entries) {}

    @Schema(name = "Words")
    record Words(
            @Schema(description = "Why, 1 to 400 characters") @Nullable
            String words) {}

    @Schema(name = "RegisteredPermission")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String number,
            GrantKind kind,
            String permissionClass,
            String issuer,
            String documentNumber,
            @Nullable String port,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            int stayDays,

            @Schema(description = "Absent for any number") @Nullable
            Integer uses,

            int used,

            @Schema(description = "Held for travellers who are passing at this moment")
            int reserved,

            boolean withdrawn) {

        static Answer of(Registered registered) {
            Entry entry = registered.entry();
            return new Answer(
                    entry.number(),
                    entry.kind(),
                    entry.letter(),
                    entry.holder().issuer(),
                    entry.holder().documentNumber(),
                    entry.port().map(Object::toString).orElse(null),
                    entry.firstDay(),
                    entry.lastDay().orElse(null),
                    entry.stayDays(),
                    entry.allowed() == Grant.ANY_NUMBER ? null : entry.allowed(),
                    registered.used(),
                    registered.reserved(),
                    registered.withdrawn());
        }
    }

    @PostMapping(
            path = "/api/permissions",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.PERMISSION_REGISTER, purpose = Purpose.ISSUANCE)
    @Operation(
            operationId = "registerPermissions",
            summary = "Bring permissions that were granted",
            description = "All or none. The same entry sent again stays as it is; one with a known number and another"
                    + " content is answered as DIFFERS and not taken.")
    AllTaken register(@RequestBody Entries request, @Parameter(hidden = true) Actor actor) {
        return take(request.entries() == null ? List.of() : request.entries(), actor);
    }

    @PostMapping(path = "/api/permissions/sheet", consumes = CSV, produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.PERMISSION_REGISTER, purpose = Purpose.ISSUANCE)
    @Operation(
            operationId = "registerPermissionsAsSheet",
            summary = "Bring permissions as a CSV file",
            description =
                    "Columns: number, kind, class, issuer, document_number, port, first_day, last_day, stay_days, uses;"
                            + " an empty cell is a field that was left out. At most 1000 lines.")
    AllTaken registerSheet(@RequestBody String sheet, @Parameter(hidden = true) Actor actor) {
        return take(EntrySheet.read(sheet), actor);
    }

    private AllTaken take(List<? extends @Nullable EntryRequest> requests, Actor actor) {
        List<Entry> entries = new ArrayList<>(requests.size());
        for (EntryRequest request : requests) {
            int place = entries.size() + 1;
            if (request == null) {
                throw new IssuanceProblem.EntryMalformed(place, "number");
            }
            entries.add(request.toEntry(place));
        }
        return new AllTaken(register.register(entries, actor).stream()
                .map(taken -> new Taken(taken.number(), taken.outcome()))
                .toList());
    }

    @GetMapping(path = "/api/permissions/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.PERMISSION_REGISTER, purpose = Purpose.ISSUANCE)
    @Operation(operationId = "getPermission", summary = "A permission with its uses")
    Answer get(@PathVariable String number, @Parameter(hidden = true) Actor actor) {
        return Answer.of(register.get(number, actor));
    }

    @PostMapping(path = "/api/permissions/{number}/withdrawal", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.PERMISSION_REGISTER, purpose = Purpose.ISSUANCE)
    @Operation(
            operationId = "withdrawPermission",
            summary = "Take a permission back",
            description = "From now on nobody can use it; what was used stays used. Twice is once.")
    Answer withdraw(@PathVariable String number, @RequestBody Words request, @Parameter(hidden = true) Actor actor) {
        return Answer.of(register.withdraw(number, request.words() == null ? "" : request.words(), actor));
    }
}
