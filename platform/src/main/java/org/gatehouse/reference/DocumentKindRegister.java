package org.gatehouse.reference;

import static org.gatehouse.reference.DocumentKind.ANY_FORMAT;
import static org.gatehouse.reference.DocumentKind.ANY_ISSUER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Kinds of travel document. */
@Component
@EnableConfigurationProperties(HomeSettings.class)
class DocumentKindRegister extends Register<DocumentKind> implements DocumentKinds {

    private static final Pattern CODE_PREFIX = Pattern.compile("[A-Z]{1,2}");
    private static final Pattern ISSUER = Pattern.compile("[*]|[A-Z]{1,3}");
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern FORMAT = Pattern.compile("[A-Z0-9_]{1,30}");

    private final JdbcClient jdbc;
    private final String homeState;
    private volatile Map<String, Map<String, Map<String, DocumentKind>>> byPrefixIssuerFormat = Map.of();
    private volatile List<DocumentKind> inOrder = List.of();

    DocumentKindRegister(JdbcClient jdbc, HomeSettings home, Bundle bundle) {
        this.jdbc = jdbc;
        this.homeState = home.homeState();
        bundle.bring(this);
    }

    @Override
    public Optional<DocumentKind> of(String documentCode, String issuer, String format) {
        return Optional.ofNullable(find(documentCode, issuer, format));
    }

    @Override
    public NationalityGroup groupOf(String documentCode, String issuer, String format, String nationality) {
        var kind = find(documentCode, issuer, format);
        if (kind != null && kind.group().isPresent()) {
            return kind.group().get();
        }
        return Fillers.without(nationality).equals(homeState) ? NationalityGroup.CITIZEN : NationalityGroup.FOREIGNER;
    }

    @Override
    public String homeState() {
        return homeState;
    }

    @Override
    public List<DocumentKind> all() {
        return inOrder;
    }

    private @Nullable DocumentKind find(String documentCode, String issuer, String format) {
        var kinds = byPrefixIssuerFormat;
        var code = Fillers.without(documentCode);
        var state = Fillers.without(issuer);
        for (int length = Math.min(2, code.length()); length > 0; length--) {
            var byIssuer = kinds.get(code.substring(0, length));
            if (byIssuer == null) {
                continue;
            }
            var found = inFormat(byIssuer.get(state), format);
            if (found == null) {
                found = inFormat(byIssuer.get(ANY_ISSUER), format);
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable DocumentKind inFormat(@Nullable Map<String, DocumentKind> byFormat, String format) {
        if (byFormat == null) {
            return null;
        }
        var exact = byFormat.get(format);
        return exact == null ? byFormat.get(ANY_FORMAT) : exact;
    }

    @Override
    void prepare(Map<String, DocumentKind> rows) {
        var kinds = new HashMap<String, Map<String, Map<String, DocumentKind>>>();
        for (DocumentKind kind : rows.values()) {
            kinds.computeIfAbsent(kind.codePrefix(), _ -> new HashMap<>())
                    .computeIfAbsent(kind.issuer(), _ -> new HashMap<>())
                    .put(kind.format(), kind);
        }
        byPrefixIssuerFormat = kinds;
        inOrder = List.copyOf(rows.values());
    }

    @Override
    ReferenceList list() {
        return ReferenceList.DOCUMENT_KINDS;
    }

    @Override
    List<String> columns() {
        return List.of("code_prefix", "issuer", "format", "kind", "name_en", "name_zh", "nationality_group", "note");
    }

    @Override
    String key(DocumentKind kind) {
        return kind.codePrefix() + "/" + kind.issuer() + "/" + kind.format();
    }

    @Override
    DocumentKind read(FieldReader fields) {
        return new DocumentKind(
                fields.matching("code_prefix", CODE_PREFIX, "X"),
                fields.matching("issuer", ISSUER, ANY_ISSUER),
                fields.optionalMatching("format", FORMAT).orElse(ANY_FORMAT),
                fields.matching("kind", KIND, "X"),
                fields.text("name_en", 200),
                fields.text("name_zh", 200),
                fields.optionalOne("nationality_group", NationalityGroup.values()),
                fields.optionalText("note", 200));
    }

    @Override
    List<String> fields(DocumentKind kind) {
        return List.of(
                kind.codePrefix(),
                kind.issuer(),
                kind.format(),
                kind.kind(),
                kind.nameEn(),
                kind.nameZh(),
                kind.group().map(NationalityGroup::name).orElse(""),
                kind.note());
    }

    @Override
    List<DocumentKind> load() {
        return jdbc.sql("""
                        SELECT code_prefix, issuer, format, kind, name_en, name_zh, nationality_group, note
                        FROM reference.document_kind
                        """)
                .query((row, _) -> new DocumentKind(
                        row.getString("code_prefix"),
                        row.getString("issuer"),
                        row.getString("format"),
                        row.getString("kind"),
                        row.getString("name_en"),
                        row.getString("name_zh"),
                        Optional.ofNullable(row.getString("nationality_group")).map(NationalityGroup::valueOf),
                        row.getString("note")))
                .list();
    }

    @Override
    void store(DocumentKind kind, Origin origin) {
        jdbc.sql("""
                        INSERT INTO reference.document_kind (code_prefix, issuer, format, kind, name_en, name_zh,
                                                             nationality_group, note, origin)
                        VALUES (:codePrefix, :issuer, :format, :kind, :nameEn, :nameZh, :group, :note, :origin)
                        ON CONFLICT (code_prefix, issuer, format) DO UPDATE
                        SET kind = excluded.kind, name_en = excluded.name_en, name_zh = excluded.name_zh,
                            nationality_group = excluded.nationality_group, note = excluded.note, origin = excluded.origin
                        WHERE document_kind.origin = 'BUNDLED' OR excluded.origin = 'AUTHORITY'
                        """)
                .param("codePrefix", kind.codePrefix())
                .param("issuer", kind.issuer())
                .param("format", kind.format())
                .param("kind", kind.kind())
                .param("nameEn", kind.nameEn())
                .param("nameZh", kind.nameZh())
                .param("group", kind.group().map(NationalityGroup::name).orElse(null))
                .param("note", kind.note())
                .param("origin", origin.name())
                .update();
    }
}
