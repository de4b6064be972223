package org.gatehouse.inspection.notice;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lines that run from right to left, with what runs the other way inside them (Unicode Standard Annex 9). */
final class RightToLeft implements BidiSplitter {

    private final Bidi bidi = new Bidi();

    @Override
    public void setParagraph(String paragraph, byte direction) {
        bidi.setPara(
                paragraph,
                switch (direction) {
                    case RTL -> Bidi.RTL;
                    case LTR -> Bidi.LTR;
                    default -> Bidi.LEVEL_DEFAULT_LTR;
                },
                null);
    }

    @Override
    public int countTextRuns() {
        return bidi.countRuns();
    }

    @Override
    public BidiTextRun getVisualRun(int at) {
        BidiRun run = bidi.getVisualRun(at);
        return new BidiTextRun(run.getStart(), run.getLength(), run.isOddRun() ? RTL : LTR);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        return switch (Bidi.getBaseDirection(paragraph)) {
            case Bidi.RTL -> RTL;
            case Bidi.LTR -> LTR;
            default -> NEUTRAL;
        };
    }

    /** Arabic letters in the shapes that they have between their neighbours, in the order of print. */
    static final class Letters implements BidiReorderer {

        private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

        private final ArabicShaping joined = new ArabicShaping(
                ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK);
        private final ArabicShaping apart = new ArabicShaping(ArabicShaping.TEXT_DIRECTION_LOGICAL
                | ArabicShaping.LETTERS_UNSHAPE
                | ArabicShaping.LENGTH_GROW_SHRINK);

        @Override
        public String reorderRTLTextToLTR(String text) {
            return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
        }

        @Override
        public String shapeText(String text) {
            return by(joined, text);
        }

        @Override
        public String deshapeText(String text) {
            return by(apart, text);
        }

        /** A text that cannot be shaped is printed with its letters apart, which can still be read. */
        private static String by(ArabicShaping shaping, String text) {
            try {
                return shaping.shape(text);
            } catch (ArabicShapingException e) {
                LOG.warn("a text of a notice is printed with its letters apart", e);
                return text;
            }
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
