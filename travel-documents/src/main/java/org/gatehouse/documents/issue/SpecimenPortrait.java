package org.gatehouse.documents.issue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A face for specimens, drawn with a few shapes: nobody's. The same bytes each time on the same Java. */
final class SpecimenPortrait {

    /** 35 by 45 millimetres at 300 dots an inch; Doc 9303-3 section 3.9. */
    private static final int WIDTH = 413;

    private static final int HEIGHT = 531;

    private static final Color BACKGROUND = new Color(0xE9EDF0);
    private static final Color COAT = new Color(0x2F4858);
    private static final Color SKIN = new Color(0xD9B08C);
    private static final Color HAIR = new Color(0x3B2F2A);
    private static final Color LIPS = new Color(0xA3574C);

    private SpecimenPortrait() {}

    static byte[] draw() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        fill(pen, BACKGROUND, new java.awt.Rectangle(WIDTH, HEIGHT));
        fill(pen, HAIR, new Ellipse2D.Double(92, 62, 229, 300));
        fill(pen, COAT, new RoundRectangle2D.Double(20, 448, 373, 200, 150, 150));
        fill(pen, SKIN, new RoundRectangle2D.Double(164, 372, 85, 110, 50, 50));
        fill(pen, SKIN, new Ellipse2D.Double(110, 100, 193, 300));
        fill(pen, HAIR, new Arc2D.Double(104, 80, 205, 180, 10, 160, Arc2D.CHORD));
        for (double x : new double[] {148, 229}) {
            fill(pen, Color.WHITE, new Ellipse2D.Double(x, 232, 36, 18));
            fill(pen, HAIR, new Ellipse2D.Double(x + 10, 232, 17, 17));
            line(pen, HAIR, 6, new QuadCurve2D.Double(x - 4, 216, x + 18, 206, x + 40, 216));
        }
        line(pen, SKIN.darker(), 4, new QuadCurve2D.Double(206, 250, 190, 306, 212, 304));
        line(pen, LIPS, 7, new QuadCurve2D.Double(172, 346, 206, 354, 241, 346));
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "jpeg", bytes)) {
                throw new IllegalStateException("this Java writes no JPEG");
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("memory does not fail to be written", impossible);
        }
        return bytes.toByteArray();
    }

    private static void fill(Graphics2D pen, Color colour, java.awt.Shape shape) {
        pen.setColor(colour);
        pen.fill(shape);
    }

    private static void line(Graphics2D pen, Color colour, int width, java.awt.Shape shape) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
    }
}
