package org.gatehouse.reference;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ports of entry. */
@Component
class PortRegister extends Register<PortRegister.Row> implements Ports {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");

    /** @param source where code and position come from */
    record Row(Port port, String source) {}

    private final JdbcClient jdbc;
    private volatile Map<PortCode, Port> byCode = Map.of();
    private volatile List<Port> inOrder = List.of();

    PortRegister(JdbcClient jdbc, Bundle bundle) {
        this.jdbc = jdbc;
        bundle.bring(this);
    }

    @Override
    public Optional<Port> find(PortCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public List<Port> all() {
        return inOrder;
    }

    @Override
    void prepare(Map<String, Row> rows) {
        byCode = rows.values().stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.port().code(), Row::port));
        inOrder = List.copyOf(new TreeMap<>(byCode).values());
    }

    @Override
    ReferenceList list() {
        return ReferenceList.PORTS;
    }

    @Override
    List<String> columns() {
        return List.of("code", "locode", "name_en", "name_zh", "mode", "latitude", "longitude", "zone", "source");
    }

    @Override
    String key(Row row) {
        return row.port().code().value();
    }

    @Override
    Row read(FieldReader fields) {
        return new Row(
                new Port(
                        new PortCode(fields.matching("code", CODE, "XX999")),
                        fields.yesNo("locode"),
                        fields.text("name_en", 100),
                        fields.text("name_zh", 100),
                        fields.one("mode", TransportMode.values()),
                        fields.zone("zone", ZoneOffset.UTC),
                        fields.number("latitude", -90, 90),
                        fields.number("longitude", -180, 180)),
                fields.optionalText("source", 200));
    }

    @Override
    List<String> fields(Row row) {
        var port = row.port();
        return List.of(
                port.code().value(),
                Boolean.toString(port.locode()),
                port.nameEn(),
                port.nameZh(),
                port.mode().name(),
                Double.toString(port.latitude()),
                Double.toString(port.longitude()),
                port.zone().getId(),
                row.source());
    }

    @Override
    List<Row> load() {
        return jdbc.sql("""
                        SELECT code, locode, name_en, name_zh, mode, zone, latitude, longitude, source FROM reference.port
                        """)
                .query((row, _) -> new Row(
                        new Port(
                                new PortCode(row.getString("code")),
                                row.getBoolean("locode"),
                                row.getString("name_en"),
                                row.getString("name_zh"),
                                TransportMode.valueOf(row.getString("mode")),
                                ZoneId.of(row.getString("zone")),
                                row.getDouble("latitude"),
                                row.getDouble("longitude")),
                        row.getString("source")))
                .list();
    }

    @Override
    void store(Row row, Origin origin) {
        var port = row.port();
        jdbc.sql("""
                        INSERT INTO reference.port (code, locode, name_en, name_zh, mode, latitude, longitude, zone, source, origin)
                        VALUES (:code, :locode, :nameEn, :nameZh, :mode, :latitude, :longitude, :zone, :source, :origin)
                        ON CONFLICT (code) DO UPDATE
                        SET locode = excluded.locode, name_en = excluded.name_en, name_zh = excluded.name_zh,
                            mode = excluded.mode, latitude = excluded.latitude, longitude = excluded.longitude,
                            zone = excluded.zone, source = excluded.source, origin = excluded.origin
                        WHERE port.origin = 'BUNDLED' OR excluded.origin = 'AUTHORITY'
                        """)
                .param("code", port.code().value())
                .param("locode", port.locode())
                .param("nameEn", port.nameEn())
                .param("nameZh", port.nameZh())
                .param("mode", port.mode().name())
                .param("latitude", port.latitude())
                .param("longitude", port.longitude())
                .param("zone", port.zone().getId())
                .param("source", row.source())
                .param("origin", origin.name())
                .update();
    }
}
