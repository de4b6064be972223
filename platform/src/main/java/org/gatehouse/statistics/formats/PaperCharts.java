package org.gatehouse.statistics.formats;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Brings the charts of {@link org.gatehouse.charts.Drawing} to paper. They are made of a handful of shapes, so that a renderer for the whole of SVG, twenty jars of
 * Apache Batik, is not needed; any other shape stops the print.
 */
final class PaperCharts implements SVGDrawer {

    /** Pixels of the page to a unit of a chart: its words are of 8.4 points. */
    private static final double ONE = 0.8;

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double cssWidth, double cssHeight, double dotsPerPixel) {
        // Who hears the paper hears this instead of the drawing (ISO 14289-1, 7.3).
        svg.setAttribute("alt", words(svg, "title") + ". " + words(svg, "desc"));
        FontSpecification typeface = box.getStyle().getFont(css);
        return new PaperChart(svg, typeface, ONE * dotsPerPixel);
    }

    private static String words(Element svg, String child) {
        return svg.getElementsByTagName(child).item(0).getTextContent();
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> typefaces, SharedContext shared) {
        // The typeface is that of the page.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // The same.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
