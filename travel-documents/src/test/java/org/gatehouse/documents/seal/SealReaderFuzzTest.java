package org.gatehouse.documents.seal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.Locale;
import org.gatehouse.documents.trust.Outcome;

/** No bytes make reading or verifying throw, and none that nobody signed are found genuine. */
class SealReaderFuzzTest {

    private static final SealVerifier VERIFIER = Seals.utopia().verifier();
    /** Signed anew in each run, so that no recorded input can be one. */
    private static final byte[] VISA = Seals.utopia().visa();

    private static final byte[] VACCINATION = Seals.utopia().vaccination();

    @FuzzTest(maxDuration = "10m")
    void any_bytes_after_the_magic_one_of_a_binary_seal_give_a_report(byte[] content) {
        byte[] seal = new byte[content.length + 1];
        seal[0] = (byte) VdsParser.MAGIC;
        System.arraycopy(content, 0, seal, 1, content.length);
        agrees(seal, VISA);
    }

    @FuzzTest(maxDuration = "10m")
    void any_text_in_braces_gives_a_report(byte[] content) {
        byte[] seal = new byte[content.length + 1];
        seal[0] = '{';
        System.arraycopy(content, 0, seal, 1, content.length);
        agrees(seal, VACCINATION);
    }

    /** The first bytes are a place, and what to put there, of a genuine seal. */
    @FuzzTest(maxDuration = "10m")
    void any_change_of_a_genuine_seal_gives_a_report(byte[] content) {
        if (content.length < 3) {
            return;
        }
        for (byte[] genuine : new byte[][] {VISA, VACCINATION}) {
            byte[] changed = genuine.clone();
            int place = ((content[0] & 0xFF) << 8 | content[1] & 0xFF) % changed.length;
            int length = Math.min(content.length - 2, changed.length - place);
            System.arraycopy(content, 2, changed, place, length);
            agrees(changed, genuine);
        }
    }

    private static void agrees(byte[] seal, byte[] genuine) {
        SealReport report = VERIFIER.verify(seal, Seals.presented());
        for (StepResult result : report.steps().values()) {
            for (SealRemark remark : result.remarks()) {
                holds(!remark.sentence(Locale.ENGLISH).isEmpty(), report);
            }
        }
        if (report.overall() == Outcome.SUCCESSFUL) {
            holds(Arrays.equals(seal, genuine) || says(seal, genuine), report);
        }
    }

    /** JSON may say the same with other blanks; its canonical data then is the same. */
    private static boolean says(byte[] seal, byte[] genuine) {
        return SealReader.read(seal, Seals.TODAY) instanceof SealReading.Read(VdsNc one)
                && SealReader.read(genuine, Seals.TODAY) instanceof SealReading.Read(VdsNc other)
                && one.signed().equals(other.signed());
    }

    private static void holds(boolean right, SealReport report) {
        if (!right) {
            throw new AssertionError(report);
        }
    }
}
