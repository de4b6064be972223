package org.gatehouse.names.lists;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.names.BirthDate;
import org.gatehouse.names.PersonName;
import org.gatehouse.names.Strength;
import tools.jackson.databind.JsonNode;

/**
 * Entities of FollowTheMoney, as OpenSanctions gives them out: a line of JSON each with {@code id}, {@code schema} and
 * {@code properties}. The schemata {@code Person}, {@code Vessel}, {@code Airplane} and
 * {@code Vehicle} are read, others are counted. The first name is the primary one, further names
 * are strong aliases.
 *
 * @see <a href="https://followthemoney.tech/explorer/schemata/Person/">The schema Person</a>
 */
final class FollowTheMoney implements ListReader {

    @Override
    public ListReport read(InputStream list, ListTaker entries) throws IOException {
        var reading = new Reading(ListForm.FOLLOW_THE_MONEY, entries);
        return JsonLines.read(list, reading, (line, entity) -> read(line, entity, reading));
    }

    private static void read(long line, JsonNode entity, Reading reading) {
        String schema = JsonLines.text(entity, "schema");
        String id = JsonLines.text(entity, "id");
        JsonNode properties = entity.path("properties");
        if (schema.isEmpty() || !properties.isObject()) {
            reading.refuse(line, id, RemarkCode.BROKEN_LINE, "schema, properties?");
            return;
        }
        Optional<ListedObject.Kind> thing = thing(schema);
        if (thing.isPresent()) {
            object(line, id, thing.get(), properties, reading);
            return;
        }
        if (!schema.equals("Person")) {
            reading.leftOut(schema.length() > 40 ? "?" : schema.toLowerCase(Locale.ROOT));
            return;
        }
        var draft = new EntryDraft(reading, line, id);
        names(properties, draft);
        JsonLines.texts(properties, "birthDate").forEach(date -> draft.birth(date, BirthDate::parse));
        JsonLines.texts(properties, "gender").forEach(draft::sex);
        for (String states : List.of("nationality", "citizenship")) {
            JsonLines.texts(properties, states).forEach(draft::nationality);
        }
        JsonLines.texts(properties, "birthPlace").forEach(draft::place);
        JsonLines.texts(properties, "passportNumber").forEach(number -> draft.document("", "passport", number));
        for (String numbers : List.of("idNumber", "taxNumber", "socialSecurityNumber")) {
            JsonLines.texts(properties, numbers).forEach(number -> draft.identifier("", numbers, number));
        }
        reading.take(draft);
    }

    private static Optional<ListedObject.Kind> thing(String schema) {
        return switch (schema) {
            case "Vessel" -> Optional.of(ListedObject.Kind.VESSEL);
            case "Airplane" -> Optional.of(ListedObject.Kind.AIRCRAFT);
            case "Vehicle" -> Optional.of(ListedObject.Kind.VEHICLE);
            default -> Optional.empty();
        };
    }

    private static void object(long line, String id, ListedObject.Kind kind, JsonNode properties, Reading reading) {
        var draft = new ObjectDraft(reading, line, id, kind);
        draft.put(ListedObject.Field.NAME, first(properties, "name"));
        if (kind == ListedObject.Kind.VESSEL) {
            JsonLines.texts(properties, "imoNumber").forEach(number -> draft.put(ListedObject.Field.IMO, number));
            JsonLines.texts(properties, "mmsi").forEach(number -> draft.put(ListedObject.Field.MMSI, number));
            JsonLines.texts(properties, "callSign").forEach(sign -> draft.put(ListedObject.Field.CALL_SIGN, sign));
        } else {
            JsonLines.texts(properties, "registrationNumber")
                    .forEach(number -> draft.put(ListedObject.Field.NUMBER, number));
        }
        if (kind == ListedObject.Kind.VEHICLE) {
            draft.put(ListedObject.Field.STATE, first(properties, "country"));
        }
        reading.take(draft);
    }

    private static void names(JsonNode properties, EntryDraft draft) {
        List<String> names = JsonLines.texts(properties, "name");
        for (int i = 0; i < names.size(); i++) {
            draft.name(i == 0 ? Strength.PRIMARY : Strength.STRONG_ALIAS, names.get(i));
        }
        if (names.isEmpty()) {
            draft.name(Strength.PRIMARY, PersonName.of(first(properties, "lastName"), first(properties, "firstName")));
        }
        JsonLines.texts(properties, "alias").forEach(name -> draft.name(Strength.STRONG_ALIAS, name));
        JsonLines.texts(properties, "previousName").forEach(name -> draft.name(Strength.STRONG_ALIAS, name));
        JsonLines.texts(properties, "weakAlias").forEach(name -> draft.name(Strength.WEAK_ALIAS, name));
    }

    private static String first(JsonNode properties, String field) {
        return JsonLines.texts(properties, field).stream().findFirst().orElse("");
    }
}
