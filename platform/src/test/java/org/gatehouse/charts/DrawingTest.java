package org.gatehouse.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class DrawingTest {

    private static final int ROUNDS = 30;

    private static Stream<Chart> charts() {
        return IntStream.range(0, ROUNDS).boxed().flatMap(seed -> new ManyCharts(seed).all().stream());
    }

    private static Document parsed(String svg) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError("no XML: " + svg, e);
        }
    }

    private static List<Element> elements(Document document) {
        var all = document.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .map(Element.class::cast)
                .toList();
    }

    @Test
    void every_chart_says_what_it_is() {
        charts().forEach(chart -> {
            Element svg = parsed(Drawing.inPage(chart)).getDocumentElement();
            assertThat(svg.getAttribute("aria-labelledby"))
                    .isEqualTo(
                            chart.caption().id() + "-title " + chart.caption().id() + "-description");
            assertThat(svg.getFirstChild().getNodeName()).isEqualTo("title");
            assertThat(svg.getFirstChild().getTextContent())
                    .isEqualTo(chart.caption().title());
            assertThat(svg.getFirstChild().getNextSibling().getTextContent())
                    .isEqualTo(chart.caption().description());
            assertThat(svg.getOwnerDocument().getDocumentElement().getAttribute("role"))
                    .isIn("group", "img");
        });
    }

    @Test
    void what_is_an_image_to_those_who_hear_it_has_no_stop_of_the_keyboard_inside() {
        charts().flatMap(chart -> elements(parsed(Drawing.inPage(chart))).stream())
                .filter(element -> element.hasAttribute("tabindex"))
                .forEach(point -> {
                    assertThat(point.getAttribute("aria-label")).isNotBlank();
                    for (Node above = point.getParentNode();
                            above instanceof Element element;
                            above = above.getParentNode()) {
                        assertThat(element.getAttribute("role")).isNotEqualTo("img");
                    }
                });
    }

    @Test
    void nothing_is_drawn_outside_of_the_picture() {
        charts().forEach(chart -> {
            Document svg = parsed(Drawing.inPage(chart));
            String[] box = svg.getDocumentElement().getAttribute("viewBox").split(" ");
            double width = Double.parseDouble(box[2]);
            double height = Double.parseDouble(box[3]);
            for (Element one : elements(svg)) {
                switch (one.getTagName()) {
                    case "rect" -> within(chart, one, number(one, "x"), number(one, "width"), width);
                    case "line" -> {
                        within(chart, one, number(one, "x1"), 0, width);
                        within(chart, one, number(one, "x2"), 0, width);
                        within(chart, one, number(one, "y1"), 0, height);
                        within(chart, one, number(one, "y2"), 0, height);
                    }
                    case "circle" -> {
                        within(chart, one, number(one, "cx"), 0, width);
                        within(chart, one, number(one, "cy"), 0, height);
                    }
                    case "text" -> within(chart, one, number(one, "x"), 0, width);
                    case "polyline" ->
                        Stream.of(one.getAttribute("points").split(" "))
                                .map(point -> point.split(","))
                                .forEach(point -> {
                                    within(chart, one, Double.parseDouble(point[0]), 0, width);
                                    within(chart, one, Double.parseDouble(point[1]), 0, height);
                                });
                    default -> {
                        // paths are cut by the frame of the map
                    }
                }
            }
        });
    }

    private static double number(Element element, String name) {
        String value = element.getAttribute(name);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    private static void within(Chart chart, Element element, double from, double length, double most) {
        assertThat(from)
                .as("%s of %s", element.getTagName(), chart.caption().id())
                .isBetween(0.0, most);
        assertThat(from + length)
                .as("%s of %s", element.getTagName(), chart.caption().id())
                .isBetween(-0.2, most + 0.2);
    }

    @Test
    void an_id_stands_once_in_a_picture() {
        charts().forEach(chart -> {
            List<String> ids = new ArrayList<>(elements(parsed(Drawing.inPage(chart))).stream()
                    .map(element -> element.getAttribute("id"))
                    .filter(id -> !id.isEmpty())
                    .toList());
            assertThat(ids)
                    .doesNotHaveDuplicates()
                    .allMatch(id -> id.startsWith(chart.caption().id()));
        });
    }

    @Test
    void a_page_gets_no_style_and_no_script_of_a_picture() {
        charts().map(Drawing::inPage)
                .forEach(svg -> assertThat(svg)
                        .doesNotContain(
                                "<style",
                                "style=",
                                "<script",
                                "onload",
                                "javascript:",
                                "<title id=\"lines-title\">Title & <"));
    }

    @Test
    void a_file_brings_its_colours_for_light_and_dark_and_asks_for_nothing() {
        charts().map(Drawing::asFile).forEach(svg -> {
            assertThat(elements(parsed(svg)))
                    .filteredOn(element -> element.getTagName().equals("style"))
                    .hasSize(1);
            assertThat(svg).contains("prefers-color-scheme: dark");
            assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http", "@import");
        });
    }

    @Test
    void picture_and_table_have_the_same_figures() {
        var chart = new ManyCharts(7).lines();
        Table table = chart.table();
        assertThat(table.rows()).hasSameSizeAs(chart.points());
        for (int at = 0; at < chart.points().size(); at++) {
            for (int i = 0; i < chart.series().size(); i++) {
                assertThat(table.rows().get(at).values().get(i))
                        .isSameAs(chart.series().get(i).values().get(at));
            }
        }
    }
}
