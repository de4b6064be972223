package org.gatehouse.statistics.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** What a printed bulletin holds besides its pages: who, what and when, and the bulletin as it is stored. */
final class PaperFile {

    private static final DateTimeFormatter PDF_DATE =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String MAKER = "Gatehouse";

    private final PDDocument document;
    private final Edition edition;
    private final Instant made;

    /** The date is that of the figures, not of the print: who prints again gets the same file. */
    PaperFile(PDDocument document, Edition edition) {
        this.document = document;
        this.edition = edition;
        this.made = edition.bulletin().asOf().truncatedTo(ChronoUnit.SECONDS);
    }

    byte[] finish(String title, String author) throws IOException {
        information(title, author);
        metadata(title, author);
        attach(title);
        document.setDocumentId(Long.parseUnsignedLong(edition.stored().hash().substring(0, 16), 16));
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private void information(String title, String author) {
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setSubject(author + ", " + title);
        information.setCreator(MAKER);
        information.setProducer(MAKER);
        information.getCOSObject().setString(COSName.CREATION_DATE, PDF_DATE.format(made));
        information.getCOSObject().setString(COSName.MOD_DATE, PDF_DATE.format(made));
        document.setDocumentInformation(information);
    }

    /** Written by us, since that of the printer has the time of the print and no language. */
    private void metadata(String title, String author) throws IOException {
        String packet = new ClassPathResource("statistics/paper.xmp").getContentAsString(StandardCharsets.UTF_8);
        for (var word : Map.of(
                        "{title}",
                        title,
                        "{author}",
                        author,
                        "{subject}",
                        author + ", " + title,
                        "{maker}",
                        MAKER,
                        "{language}",
                        document.getDocumentCatalog().getLanguage(),
                        "{made}",
                        made.toString(),
                        "{hash}",
                        edition.stored().hash())
                .entrySet()) {
            packet = packet.replace(word.getKey(), HtmlUtils.htmlEscape(word.getValue(), "UTF-8"));
        }
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(packet.getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    /** ISO 19005-3, 6.8 and annex E: the source of what is printed. */
    private void attach(String title) throws IOException {
        byte[] content = edition.stored().content().getBytes(StandardCharsets.UTF_8);
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
        file.setSubtype("application/json");
        file.setSize(content.length);
        ((COSDictionary) file.getCOSObject().getDictionaryObject(COSName.PARAMS))
                .setString(COSName.MOD_DATE, PDF_DATE.format(made));
        var named = new PDComplexFileSpecification();
        named.setFile(edition.fileName());
        named.setFileUnicode(edition.fileName());
        named.setFileDescription(title);
        named.setEmbeddedFile(file);
        named.setEmbeddedFileUnicode(file);
        named.getCOSObject().setName("AFRelationship", "Source");

        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(edition.fileName(), named));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        var associated = new COSArray();
        associated.add(named.getCOSObject());
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }
}
