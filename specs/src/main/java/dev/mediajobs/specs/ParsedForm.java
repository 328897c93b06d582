package dev.mediajobs.specs;

import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Documents as the build has parsed them, which takes a fraction of the time of YAML. A form belongs to exactly one text: it
 * contains its length and checksum, and is not used for another one.
 */
final class ParsedForm {

    /** The suffix of the files. */
    static final String SUFFIX = ".parsed";

    /** Changed with the format. */
    private static final int VERSION = 1;

    private ParsedForm() {}

    /** Returns the form of a document; the same bytes for the same document. */
    static byte[] write(ParsedSpec parsed, byte[] yaml) {
        ParsedFormWriter writer = new ParsedFormWriter();
        writer.number(VERSION);
        writer.number(yaml.length);
        writer.number(checksum(yaml));
        writer.content(parsed);
        return writer.bytes();
    }

    /** Returns the content of a form, or null if it is that of another text or version. */
    static @Nullable ParsedSpec read(byte[] form, byte[] yaml) {
        ParsedFormReader reader = new ParsedFormReader(form);
        boolean current =
                reader.number() == VERSION && reader.number() == yaml.length && reader.number() == checksum(yaml);
        return current ? reader.content() : null;
    }

    private static long checksum(byte[] yaml) {
        CRC32 checksum = new CRC32();
        checksum.update(yaml);
        return checksum.getValue();
    }
}
