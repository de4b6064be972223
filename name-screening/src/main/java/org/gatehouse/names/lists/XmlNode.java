package org.gatehouse.names.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One element of a list in XML with what it holds, small enough to be in memory. Names are without their namespaces. */
final class XmlNode {

    private final String name;
    private final long line;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlNode(String name, long line) {
        this.name = name;
        this.line = line;
    }

    void attribute(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void child(XmlNode child) {
        children.add(child);
    }

    void append(String characters) {
        text.append(characters);
    }

    String name() {
        return name;
    }

    long line() {
        return line;
    }

    /** @return empty when there is none */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "").strip();
    }

    String text() {
        return text.toString().strip();
    }

    /** The text of the first such child; empty when there is none. */
    String text(String child) {
        return all(child).stream().findFirst().map(XmlNode::text).orElse("");
    }

    /** The children of the name, or those that lie deeper by a path of names. */
    List<XmlNode> all(String... path) {
        List<XmlNode> found = List.of(this);
        for (String step : path) {
            found = found.stream()
                    .flatMap(node -> node.children.stream())
                    .filter(child -> child.name.equals(step))
                    .toList();
        }
        return found;
    }
}
