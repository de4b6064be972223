package org.gatehouse.names.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gatehouse.names.BirthDate;
import org.gatehouse.names.DocumentNumber;
import org.gatehouse.names.ListEntry;
import org.gatehouse.names.ListedName;
import org.gatehouse.names.PersonName;
import org.gatehouse.names.Strength;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * This project's own lines of JSON, an entry each:
 *
 * <pre>{@code
 * {"id":"A-1","names":[{"surname":"Lantern","given":"Mira","strength":"primary"},{"full":"The Lamp","strength":"weak_alias"}],
 *  "births":["1970-02","~1971"],"sexes":["female"],"nationalities":["UTO"],"places":["Zenith"],
 *  "documents":[{"number":"X123","kind":"passport","issuer":"UTO"}],"identifiers":[]}
 * }</pre>
 *
 * <p>Things have their {@code kind} and the fields of {@link ListedObject.Field}:
 *
 * <pre>{@code
 * {"id":"S-1","kind":"vessel","name":"MORNING STAR","imo":"9074729","mmsi":"412345678"}
 * }</pre>
 *
 * <p>Only the id and a name or a number are needed. What is written is read again as it was.
 */
final class OwnJson implements ListReader, ListWriter {

    @Override
    public ListReport read(InputStream list, ListTaker entries) throws IOException {
        var reading = new Reading(ListForm.OWN_JSON, entries);
        return JsonLines.read(list, reading, (line, object) -> read(line, object, reading));
    }

    private static void read(long line, JsonNode object, Reading reading) {
        String id = JsonLines.text(object, "id");
        String kind = JsonLines.text(object, "kind");
        if (!OwnObjects.person(kind)) {
            OwnObjects.read(reading, line, id, kind, field -> JsonLines.text(object, field));
            return;
        }
        var draft = new EntryDraft(reading, line, id);
        for (JsonNode name : object.path("names")) {
            Optional<Strength> strength = strength(name);
            if (strength.isEmpty() || !name.isObject()) {
                reading.refuse(line, id, RemarkCode.BROKEN_LINE, JsonLines.write(name));
                return;
            }
            draft.name(strength.get(), name(name));
        }
        JsonLines.texts(object, "births").forEach(date -> draft.birth(date, BirthDate::parse));
        JsonLines.texts(object, "sexes").forEach(draft::sex);
        JsonLines.texts(object, "nationalities").forEach(draft::nationality);
        JsonLines.texts(object, "places").forEach(draft::place);
        numbers(object.path("documents"), number -> draft.document(number.issuer(), number.kind(), number.number()));
        numbers(
                object.path("identifiers"),
                number -> draft.identifier(number.issuer(), number.kind(), number.number()));
        reading.take(draft);
    }

    private static Optional<Strength> strength(JsonNode name) {
        String strength = JsonLines.text(name, "strength").toUpperCase(Locale.ROOT);
        return strength.isEmpty()
                ? Optional.of(Strength.PRIMARY)
                : Stream.of(Strength.values())
                        .filter(known -> known.name().equals(strength))
                        .findFirst();
    }

    private static PersonName name(JsonNode name) {
        boolean zone = JsonLines.text(name, "form").equalsIgnoreCase("mrz");
        return new PersonName(
                JsonLines.text(name, "full"),
                JsonLines.text(name, "surname"),
                JsonLines.text(name, "given"),
                zone ? PersonName.Form.MRZ : PersonName.Form.WRITTEN);
    }

    private static void numbers(JsonNode numbers, Consumer<DocumentNumber> taker) {
        for (JsonNode number : numbers) {
            taker.accept(new DocumentNumber(
                    JsonLines.text(number, "issuer"),
                    JsonLines.text(number, "kind"),
                    JsonLines.text(number, "number")));
        }
    }

    @Override
    public void begin(Writer out) {}

    @Override
    public void write(ListEntry entry, Writer out) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("id", entry.id());
        array(object, "names", entry.names().stream(), OwnJson::name);
        array(object, "births", entry.births().stream(), (array, date) -> array.add(date.toString()));
        array(object, "sexes", entry.sexes().stream().sorted(), (array, sex) -> array.add(lower(sex)));
        array(object, "nationalities", entry.nationalities().stream().sorted(), ArrayNode::add);
        array(object, "places", entry.places().stream(), ArrayNode::add);
        array(object, "documents", entry.documents().stream(), OwnJson::number);
        array(object, "identifiers", entry.identifiers().stream(), OwnJson::number);
        out.write(JsonLines.write(object));
        out.write('\n');
    }

    @Override
    public void write(ListedObject listed, Writer out) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("id", listed.id());
        object.put("kind", lower(listed.kind()));
        listed.values().forEach((field, value) -> object.put(lower(field), value));
        out.write(JsonLines.write(object));
        out.write('\n');
    }

    private static <T> void array(ObjectNode object, String field, Stream<T> values, BiConsumer<ArrayNode, T> add) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> add.accept(array, value));
        if (!array.isEmpty()) {
            object.set(field, array);
        }
    }

    private static void name(ArrayNode names, ListedName listed) {
        ObjectNode object = names.addObject();
        put(object, "full", listed.name().full());
        put(object, "surname", listed.name().surname());
        put(object, "given", listed.name().given());
        object.put("strength", lower(listed.strength()));
        if (listed.name().form() == PersonName.Form.MRZ) {
            object.put("form", "mrz");
        }
    }

    private static void number(ArrayNode numbers, DocumentNumber number) {
        ObjectNode object = numbers.addObject();
        put(object, "number", number.number());
        put(object, "kind", number.kind());
        put(object, "issuer", number.issuer());
    }

    private static void put(ObjectNode object, String field, String value) {
        if (!value.isEmpty()) {
            object.put(field, value);
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
