package org.gatehouse.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes of states, territories, organisations and statuses. */
@Component
class StateRegister extends Register<State> implements States {

    private static final Pattern CODE = Pattern.compile("[A-Z]{1,3}");
    private static final Pattern TWO_LETTERS = Pattern.compile("[A-Z]{2}");
    private static final Pattern THREE_LETTERS = Pattern.compile("[A-Z]{3}");
    private static final Pattern THREE_DIGITS = Pattern.compile("[0-9]{3}");

    private final JdbcClient jdbc;
    private volatile Map<String, State> byCode = Map.of();
    private volatile List<State> inOrder = List.of();

    StateRegister(JdbcClient jdbc, Bundle bundle) {
        this.jdbc = jdbc;
        bundle.bring(this);
    }

    @Override
    public Optional<State> find(String code) {
        return Optional.ofNullable(byCode.get(Fillers.without(code)));
    }

    @Override
    public List<State> all() {
        return inOrder;
    }

    @Override
    void prepare(Map<String, State> rows) {
        inOrder = List.copyOf(rows.values());
        byCode = Map.copyOf(rows);
    }

    @Override
    ReferenceList list() {
        return ReferenceList.STATES;
    }

    @Override
    List<String> columns() {
        return List.of(
                "code",
                "alpha2",
                "alpha3",
                "numeric",
                "kind",
                "name_en",
                "name_zh",
                "may_issue",
                "may_be_nationality",
                "ended",
                "successor",
                "note");
    }

    @Override
    String key(State state) {
        return state.code();
    }

    @Override
    State read(FieldReader fields) {
        var state = new State(
                fields.matching("code", CODE, "X"),
                fields.optionalMatching("alpha2", TWO_LETTERS),
                fields.optionalMatching("alpha3", THREE_LETTERS),
                fields.optionalMatching("numeric", THREE_DIGITS),
                fields.one("kind", StateKind.values()),
                fields.text("name_en", 100),
                fields.text("name_zh", 100),
                fields.yesNo("may_issue"),
                fields.yesNo("may_be_nationality"),
                fields.optionalDate("ended"),
                fields.optionalMatching("successor", CODE),
                fields.optionalText("note", 200));
        if (state.successor().isPresent() && state.ended().isEmpty()) {
            fields.fault("successor", "successor-without-end", state.successor().get());
        }
        return state;
    }

    @Override
    List<String> fields(State state) {
        return List.of(
                state.code(),
                state.alpha2().orElse(""),
                state.alpha3().orElse(""),
                state.numeric().orElse(""),
                state.kind().name(),
                state.nameEn(),
                state.nameZh(),
                Boolean.toString(state.mayIssue()),
                Boolean.toString(state.mayBeNationality()),
                state.ended().map(LocalDate::toString).orElse(""),
                state.successor().orElse(""),
                state.note());
    }

    @Override
    List<State> load() {
        return jdbc.sql("""
                        SELECT code, alpha2, alpha3, numeric_code, kind, name_en, name_zh, may_issue, may_be_nationality,
                               ended, successor, note
                        FROM reference.state
                        """)
                .query((row, _) -> new State(
                        row.getString("code"),
                        Optional.ofNullable(row.getString("alpha2")),
                        Optional.ofNullable(row.getString("alpha3")),
                        Optional.ofNullable(row.getString("numeric_code")),
                        StateKind.valueOf(row.getString("kind")),
                        row.getString("name_en"),
                        row.getString("name_zh"),
                        row.getBoolean("may_issue"),
                        row.getBoolean("may_be_nationality"),
                        Optional.ofNullable(row.getObject("ended", LocalDate.class)),
                        Optional.ofNullable(row.getString("successor")),
                        row.getString("note")))
                .list();
    }

    @Override
    void store(State state, Origin origin) {
        jdbc.sql("""
                        INSERT INTO reference.state (code, alpha2, alpha3, numeric_code, kind, name_en, name_zh, may_issue,
                                                     may_be_nationality, ended, successor, note, origin)
                        VALUES (:code, :alpha2, :alpha3, :numeric, :kind, :nameEn, :nameZh, :mayIssue,
                                :mayBeNationality, :ended, :successor, :note, :origin)
                        ON CONFLICT (code) DO UPDATE
                        SET alpha2 = excluded.alpha2, alpha3 = excluded.alpha3, numeric_code = excluded.numeric_code,
                            kind = excluded.kind, name_en = excluded.name_en, name_zh = excluded.name_zh,
                            may_issue = excluded.may_issue, may_be_nationality = excluded.may_be_nationality,
                            ended = excluded.ended, successor = excluded.successor, note = excluded.note,
                            origin = excluded.origin
                        WHERE state.origin = 'BUNDLED' OR excluded.origin = 'AUTHORITY'
                        """)
                .param("code", state.code())
                .param("alpha2", state.alpha2().orElse(null))
                .param("alpha3", state.alpha3().orElse(null))
                .param("numeric", state.numeric().orElse(null))
                .param("kind", state.kind().name())
                .param("nameEn", state.nameEn())
                .param("nameZh", state.nameZh())
                .param("mayIssue", state.mayIssue())
                .param("mayBeNationality", state.mayBeNationality())
                .param("ended", state.ended().orElse(null))
                .param("successor", state.successor().orElse(null))
                .param("note", state.note())
                .param("origin", origin.name())
                .update();
    }
}
