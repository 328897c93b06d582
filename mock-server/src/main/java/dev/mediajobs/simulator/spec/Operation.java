package dev.mediajobs.simulator.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a spec.
 *
 * @param vendor the spec's name, such as {@code creatify}
 * @param id its operationId
 * @param method in capitals
 * @param path with its parameters in braces
 * @param location file and line
 * @param security what authorises a call: one of the lists, all members of it; empty if nothing is needed
 * @param parameters what stands in path, query and headers
 * @param bodyRequired whether a body must be there
 * @param requestSchemas schemas of the body by media type; empty if the operation takes none
 * @param partTypes media types of a form's files, by field, as the spec's {@code encoding} lists them
 * @param examples documented bodies by media type
 * @param successStatus the first documented 2xx status code; 200 where the spec has only the range 2XX
 * @param responseSchema schema of the JSON that a success answers, or null
 * @param errors the first example body of each error code
 * @param callback where the body names the address of a webhook, or null
 * @param jobSpec what follows, where the operation submits a job
 */
public record Operation(
        String vendor,
        String id,
        String method,
        String path,
        String location,
        List<List<SecurityScheme>> security,
        List<Parameter> parameters,
        boolean bodyRequired,
        Map<String, Schema> requestSchemas,
        Map<String, List<String>> partTypes,
        Map<String, JsonNode> examples,
        int successStatus,
        @Nullable Schema responseSchema,
        Map<Integer, JsonNode> errors,
        @Nullable JsonPointer callback,
        @Nullable JobSpec jobSpec) {

    /**
     * One way in.
     *
     * @param header the header that carries it
     * @param bearer whether it is a token after the word Bearer
     */
    public record SecurityScheme(String header, boolean bearer) {}

    Operation with(JobSpec known) {
        return new Operation(
                vendor,
                id,
                method,
                path,
                location,
                security,
                parameters,
                bodyRequired,
                requestSchemas,
                partTypes,
                examples,
                successStatus,
                responseSchema,
                errors,
                callback,
                known);
    }

    /** {@return the name of the first parameter in the path, or null} */
    public @Nullable String firstPathParameter() {
        int open = path.indexOf('{');
        return open < 0 ? null : path.substring(open + 1, path.indexOf('}', open));
    }
}
