package org.gatehouse.screening.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.reference.Direction;
import org.gatehouse.screening.DocumentQueries;
import org.gatehouse.screening.DocumentQueries.Answered;
import org.gatehouse.screening.DocumentRegister.Known;
import org.gatehouse.screening.DocumentRegister.NotKnown;
import org.gatehouse.screening.DocumentRegister.Silent;
import org.gatehouse.screening.Sought;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The question of an integrated system whether a travel document was lost, stolen, cancelled or invalidated. */
@RestController
class DocumentQueryApi {

    private final DocumentQueries queries;

    DocumentQueryApi(DocumentQueries queries) {
        this.queries = queries;
    }

    @PostMapping("/api/document-queries")
    @Permitted(value = Permission.WATCHLIST_SCREEN, purpose = Purpose.WATCHLIST)
    @Operation(
            operationId = "queryDocument",
            summary = "Ask the registers of invalid documents",
            description =
                    "By issuer, class and number alone. An answer is compared by a person; each question is recorded.")
    DocumentQueryDocument ask(@RequestBody DocumentQueryRequest request, @Parameter(hidden = true) Actor actor) {
        var paper = new Sought.Paper(
                request.issuer == null ? "" : request.issuer,
                Read.one(request.sort, Sought.PaperClass.values(), "sort"),
                request.number == null ? "" : request.number);
        return new DocumentQueryDocument(queries
                .ask(
                        paper,
                        Read.port(request.port),
                        Read.one(request.direction, Direction.values(), "direction"),
                        actor,
                        Purpose.WATCHLIST.name())
                .stream()
                .map(RegisterAnswer::of)
                .toList());
    }

    @Schema(name = "DocumentQuery")
    record DocumentQueryRequest(
            @Schema(example = "UTO") @Nullable String issuer,
            @Nullable String sort,
            @Schema(example = "L898902C3") @Nullable String number,
            @Schema(example = "CNGBP") @Nullable String port,

            @Schema(allowableValues = {"ENTRY", "EXIT"}) @Nullable
            String direction) {}

    @Schema(name = "DocumentQueryAnswers")
    record DocumentQueryDocument(List<RegisterAnswer> answers) {}

    @Schema(name = "DocumentRegisterAnswer")
    record RegisterAnswer(
            String register,

            @Schema(allowableValues = {"NOT_KNOWN", "KNOWN", "SILENT"})
            String outcome,

            List<RegisterEntry> entries,

            @Schema(description = "Why there is no answer") @Nullable
            String whyEn,

            @Nullable String whyZh) {

        static RegisterAnswer of(Answered answered) {
            String register = answered.register();
            return switch (answered.answer()) {
                case NotKnown _ -> new RegisterAnswer(register, "NOT_KNOWN", List.of(), null, null);
                case Silent(var why) -> new RegisterAnswer(register, "SILENT", List.of(), why.en(), why.zh());
                case Known(var entries) ->
                    new RegisterAnswer(
                            register,
                            "KNOWN",
                            entries.stream()
                                    .map(entry -> new RegisterEntry(
                                            entry.exact(),
                                            entry.reference(),
                                            entry.explanation().en(),
                                            entry.explanation().zh()))
                                    .toList(),
                            null,
                            null);
            };
        }
    }

    @Schema(name = "DocumentRegisterEntry")
    record RegisterEntry(
            @Schema(description = "Whether the number is the same sign by sign")
            boolean exact,

            String reference,
            String explanationEn,
            String explanationZh) {}
}
