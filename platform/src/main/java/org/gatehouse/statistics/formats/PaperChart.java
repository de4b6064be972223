package org.gatehouse.statistics.formats;

import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer.SVGImage;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One chart, drawn as vectors and real words. */
final class PaperChart implements SVGImage {

    private static final float LABEL_SIZE = 14;

    private final Element svg;
    private final FontSpecification typeface;
    private final double width;
    private final double height;
    private final double scale;

    /** @param scale dots of the printer to a unit of the chart: words are of one size in all charts, however wide these are */
    PaperChart(Element svg, FontSpecification typeface, double scale) {
        String[] box = svg.getAttribute("viewBox").split(" ");
        this.svg = svg;
        this.typeface = typeface;
        this.width = Double.parseDouble(box[2]) * scale;
        this.height = Double.parseDouble(box[3]) * scale;
        this.scale = scale;
    }

    @Override
    public int getIntrinsicWidth() {
        return (int) Math.round(width);
    }

    @Override
    public int getIntrinsicHeight() {
        return (int) Math.round(height);
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext page, double x, double y) {
        new Pen((AbstractOutputDevice) device, page, x, y).drawAll(svg);
    }

    /** Draws from the corner of the chart. */
    private final class Pen {

        private final AbstractOutputDevice device;
        private final RenderingContext page;
        private final double left;
        private final double top;

        Pen(AbstractOutputDevice device, RenderingContext page, double left, double top) {
            this.device = device;
            this.page = page;
            this.left = left;
            this.top = top;
        }

        void drawAll(Element group) {
            for (Node node = group.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element shape) {
                    draw(shape);
                }
            }
        }

        private void draw(Element shape) {
            switch (shape.getTagName()) {
                case "title", "desc" -> {
                    // Said, not drawn.
                }
                case "g" -> group(shape);
                case "rect" -> fill(shape, rectangle(shape));
                case "circle" -> fill(shape, circle(shape));
                case "line" -> stroke(shape, line(shape));
                case "polyline" -> stroke(shape, lines(shape));
                case "text" -> words(shape);
                default ->
                    throw new IllegalStateException(
                            "a chart with a shape that is not drawn on paper: " + shape.getTagName());
            }
        }

        /** What a reader on a screen points at is not seen on paper. */
        private void group(Element group) {
            if (!group.getAttribute("class").contains("chart-points")) {
                drawAll(group);
            }
        }

        private void fill(Element shape, Shape outline) {
            device.setColor(PaperInk.colour(shape));
            device.fill(outline);
        }

        private void stroke(Element shape, Shape outline) {
            device.setColor(PaperInk.colour(shape));
            device.setStroke(PaperInk.stroke(shape, scale));
            device.draw(outline);
        }

        private Shape rectangle(Element shape) {
            return new Rectangle2D.Double(
                    x(shape, "x"), y(shape, "y"), number(shape, "width") * scale, number(shape, "height") * scale);
        }

        private Shape circle(Element shape) {
            double radius = number(shape, "r") * scale;
            return new Ellipse2D.Double(x(shape, "cx") - radius, y(shape, "cy") - radius, 2 * radius, 2 * radius);
        }

        private Shape line(Element shape) {
            return new Line2D.Double(x(shape, "x1"), y(shape, "y1"), x(shape, "x2"), y(shape, "y2"));
        }

        private Shape lines(Element shape) {
            var path = new Path2D.Double();
            for (String point : shape.getAttribute("points").split(" ")) {
                String[] at = point.split(",");
                double x = left + Double.parseDouble(at[0]) * scale;
                double y = top + Double.parseDouble(at[1]) * scale;
                if (path.getCurrentPoint() == null) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            return path;
        }

        private void words(Element shape) {
            FontSpecification sized = sized();
            var font = page.getFont(sized);
            device.setFont(font);
            device.setFontSpecification(sized);
            device.setColor(PaperInk.colour(shape));
            String words = shape.getTextContent();
            int wide = page.getTextRenderer().getWidth(page.getFontContext(), font, words);
            double before = switch (shape.getAttribute("text-anchor")) {
                case "end" -> wide;
                case "middle" -> wide / 2.0;
                default -> 0;
            };
            page.getTextRenderer().drawString(device, words, (float) (x(shape, "x") - before), (float) y(shape, "y"));
        }

        private FontSpecification sized() {
            var sized = new FontSpecification();
            sized.families = typeface.families;
            sized.fontWeight = typeface.fontWeight;
            sized.fontStyle = typeface.fontStyle;
            sized.variant = typeface.variant;
            sized.size = (float) (LABEL_SIZE * scale);
            return sized;
        }

        private double x(Element shape, String attribute) {
            return left + number(shape, attribute) * scale;
        }

        private double y(Element shape, String attribute) {
            return top + number(shape, attribute) * scale;
        }
    }

    private static double number(Element shape, String attribute) {
        return Double.parseDouble(shape.getAttribute(attribute));
    }
}
