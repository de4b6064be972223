package org.gatehouse.names.lists;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a list in XML one record at a time. Declarations of a document type are refused, so that nothing is expanded or
 * fetched; depth, size of a record and octets between two tags are limited.
 */
final class XmlRecords {

    private static final int DEPTH_MAX = 40;
    private static final int ELEMENTS_OF_A_RECORD_MAX = 50_000;
    private static final int CHARACTERS_OF_A_RECORD_MAX = 4 << 20;

    private final Reading reading;
    private final String root;
    private final Set<String> records;
    private final Consumer<XmlNode> taker;
    private final Deque<XmlNode> open = new ArrayDeque<>();
    private int depth;
    private int elements;
    private long characters;

    private XmlRecords(Reading reading, String root, Set<String> records, Consumer<XmlNode> taker) {
        this.reading = reading;
        this.root = root;
        this.records = records;
        this.taker = taker;
    }

    /**
     * @param root name of the outermost element; another one is another list
     * @param records names of the elements that are records
     * @param taker is handed each record at its end
     */
    static ListReport read(
            InputStream octets, Reading reading, String root, Set<String> records, Consumer<XmlNode> taker)
            throws IOException {
        var guard = new OctetGuard(octets);
        var parsing = new XmlRecords(reading, root, records, taker);
        XMLStreamReader xml = null;
        try {
            xml = factory().createXMLStreamReader(guard);
            for (int event = next(xml); event != XMLStreamConstants.END_DOCUMENT; event = next(xml)) {
                parsing.event(xml, event);
                guard.passed();
            }
        } catch (XMLStreamException broken) {
            if (guard.failure() != null) {
                throw guard.failure();
            }
            reading.remark(xml == null ? 1 : line(xml), parsing.about(), RemarkCode.BROKEN_FILE, why(broken));
        }
        return reading.report();
    }

    /** The parser of the JDK answers some broken documents with exceptions that it does not declare. */
    private static int next(XMLStreamReader xml) throws XMLStreamException {
        try {
            return xml.next();
        } catch (RuntimeException broken) {
            throw new XMLStreamException(broken);
        }
    }

    private static String why(XMLStreamException broken) {
        return Objects.requireNonNullElse(broken.getMessage(), "").lines().reduce("", (_, last) -> last);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        return factory;
    }

    private void event(XMLStreamReader xml, int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml);
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("DOCTYPE");
            default -> {}
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if (++depth > DEPTH_MAX) {
            throw new XMLStreamException("depth > " + DEPTH_MAX);
        }
        if (depth == 1 && !name.equals(root)) {
            throw new XMLStreamException(name + " ≠ " + root);
        }
        if (open.isEmpty() && !records.contains(name)) {
            return;
        }
        if (open.isEmpty()) {
            elements = 0;
            characters = 0;
        }
        var node = new XmlNode(name, line(xml));
        open.push(node);
        elements++;
        for (int i = 0; i < xml.getAttributeCount() && !tooLarge(); i++) {
            String value = xml.getAttributeValue(i);
            characters += value.length();
            node.attribute(xml.getAttributeLocalName(i), value);
        }
    }

    private void text(XMLStreamReader xml) {
        if (!open.isEmpty()) {
            characters += xml.getTextLength();
            if (!tooLarge()) {
                open.peek().append(xml.getText());
            }
        }
    }

    private void end() {
        depth--;
        if (open.isEmpty()) {
            return;
        }
        XmlNode node = open.pop();
        XmlNode parent = open.peek();
        if (parent != null) {
            if (!tooLarge()) {
                parent.child(node);
            }
        } else if (tooLarge()) {
            reading.remark(node.line(), node.name(), RemarkCode.TOO_LONG, "");
        } else {
            taker.accept(node);
        }
    }

    private boolean tooLarge() {
        return elements > ELEMENTS_OF_A_RECORD_MAX || characters > CHARACTERS_OF_A_RECORD_MAX;
    }

    private String about() {
        return open.isEmpty() ? "" : open.getLast().name();
    }

    private static long line(XMLStreamReader xml) {
        return Math.max(0, xml.getLocation().getLineNumber());
    }
}
