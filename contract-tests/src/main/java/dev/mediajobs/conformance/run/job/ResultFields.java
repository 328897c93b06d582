package dev.mediajobs.conformance.run.job;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.specs.Evidence;
import dev.mediajobs.specs.JsonPointers;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import java.util.Locale;

/** Reads the outcome of a job in a response. */
public final class ResultFields {

    private ResultFields() {}

    /** Returns the failure reason; the response may have plain text instead of the object with the reason. */
    public static String reason(JsonNode end, String pointer) {
        JsonNode reason = end.at(pointer);
        return reason.isMissingNode()
                ? end.at(JsonPointer.compile(pointer).head()).asText("")
                : reason.isContainerNode() ? reason.toString() : reason.isNull() ? "" : reason.asText("");
    }

    /** Returns whether the member at a pointer into a response is in a document. */
    public static boolean isDocumented(SpecNode schema, String pointer) {
        return Schemas.find(schema, pointer).stream().anyMatch(each -> !Evidence.isInferred(each));
    }

    /** Returns the media family that the description or name of a link mentions; empty if neither does. */
    public static String family(SpecNode link) {
        String text =
                (link.child("description").text() + " " + JsonPointers.last(link.pointer())).toLowerCase(Locale.ROOT);
        if (text.contains("video")) {
            return "video";
        }
        return text.matches("(?s).*(picture|image|thumbnail|photo).*") ? "image" : "";
    }
}
