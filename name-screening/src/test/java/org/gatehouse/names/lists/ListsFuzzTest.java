package org.gatehouse.names.lists;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.StringWriter;
import org.gatehouse.names.ListEntry;

/** No bytes make a reader throw; whatever it reads, an own form gives it back. */
class ListsFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void any_table_gives_a_report(byte[] bytes) throws IOException {
        read(ListForm.OWN_CSV, bytes);
        read(ListForm.SCREENING_TSV, bytes);
        read(ListForm.OFAC_CSV, bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void any_json_gives_a_report(byte[] bytes) throws IOException {
        read(ListForm.OWN_JSON, bytes);
        read(ListForm.FOLLOW_THE_MONEY, bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void any_xml_gives_a_report(byte[] bytes) throws IOException {
        read(ListForm.OFAC_XML, bytes);
        read(ListForm.UN_XML, bytes);
        read(ListForm.EU_XML, bytes);
    }

    private static void read(ListForm form, byte[] bytes) throws IOException {
        ListFiles.form(bytes);
        Read read = Read.of(form.reader(), bytes);
        if (read.report().entries() != read.entries().size()) {
            throw new AssertionError("miscounted");
        }
        if (read.entries().isEmpty()
                && read.objects().isEmpty()
                && read.report().sound()) {
            throw new AssertionError("nobody was read, and nothing is said");
        }
        again(ListWriter.csv(), new OwnCsv(), read);
        again(ListWriter.json(), new OwnJson(), read);
    }

    private static void again(ListWriter writer, ListReader reader, Read read) throws IOException {
        var out = new StringWriter();
        writer.begin(out);
        for (ListEntry entry : read.entries()) {
            writer.write(entry, out);
        }
        for (ListedObject object : read.objects()) {
            writer.write(object, out);
        }
        Read again = Read.of(reader, out.toString());
        if (!again.entries().equals(read.entries()) || !again.objects().equals(read.objects())) {
            throw new AssertionError("not given back: " + read + " " + out);
        }
    }
}
