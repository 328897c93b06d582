package dev.mediajobs.specs.check;

import com.fasterxml.jackson.core.JsonPointer;
import dev.mediajobs.specs.JsonPointers;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks with the Swagger parser that the documents are valid OpenAPI. */
final class OpenApiCheck implements Check {

    private static final Pattern PATH = Pattern.compile("paths\\.'([^']+)'(?:\\((\\w+)\\))?(.*)");
    private static final Pattern PLACE = Pattern.compile("attribute ([\\w.]+) is");

    @Override
    public List<Finding> findings(SpecFolder folder) {
        return folder.specs().stream()
                .flatMap(source -> source.findings(this, OpenApiCheck::findings).stream())
                .toList();
    }

    private static List<Finding> findings(Source source) {
        List<Finding> findings = new ArrayList<>();
        List<String> messages = new OpenAPIV3Parser()
                .readContents(source.root().toString(), null, new ParseOptions())
                .getMessages();
        for (String message : messages == null ? List.<String>of() : messages) {
            findings.add(source.finding(
                    pointer(source, message),
                    "This is not valid OpenAPI: " + message + ".",
                    "see the OpenAPI 3.0.3 specification on the object there."));
        }
        return findings;
    }

    /** Returns the location that a message of the parser names, if it can be determined. */
    private static String pointer(Source source, String message) {
        Matcher path = PATH.matcher(message);
        if (path.find()) {
            String method = path.group(2) == null ? "" : "/" + path.group(2);
            return JsonPointers.join("/paths", path.group(1)) + method;
        }
        Matcher place = PLACE.matcher(message);
        if (!place.find()) {
            return "";
        }
        String pointer = "/" + place.group(1).replace('.', '/');
        return source.root().at(JsonPointer.compile(pointer)).isMissingNode()
                ? pointer.substring(0, pointer.lastIndexOf('/'))
                : pointer;
    }
}
