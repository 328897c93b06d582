package dev.mediajobs.specs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An operation of a vendor: a method and a path. Immutable. */
public final class Operation {

    private static final String BODY_POINTER = "{$request.body#";

    private final VendorSpec vendor;
    private final String path;
    private final String method;
    private final SpecNode node;
    private final List<SpecNode> parameters;
    private final Map<String, SpecNode> requestContents;
    private final Map<String, ResponseSpec> responses = new LinkedHashMap<>();
    private final List<List<SecurityScheme>> security;

    /** Computed on first use. Threads may compute it twice, with the same result. */
    private int successStatus;

    private @Nullable SpecNode responseSchema;

    private @Nullable List<String> callbackPointers;

    Operation(VendorSpec vendor, String path, String method, SpecNode pathItem) {
        this.vendor = vendor;
        this.path = path;
        this.method = method.toUpperCase(Locale.ROOT);
        this.node = pathItem.child(method);
        Map<String, SpecNode> all = new LinkedHashMap<>();
        for (SpecNode owner : List.of(pathItem, node)) {
            for (SpecNode each : owner.child("parameters").elements()) {
                all.put(each.child("in").text() + " " + each.child("name").text(), each);
            }
        }
        this.parameters = List.copyOf(all.values());
        this.requestContents =
                Collections.unmodifiableMap(node.at("requestBody", "content").members());
        SpecNode listed = node.child("responses");
        for (Map.Entry<String, SpecNode> each : listed.members().entrySet()) {
            String key = each.getKey();
            responses.put(key, new ResponseSpec(key, each.getValue(), listed.raw(key)));
        }
        SpecNode own = node.child("security");
        SpecNode root = vendor.document().root();
        SpecNode schemes = root.at("components", "securitySchemes");
        List<List<SecurityScheme>> alternatives = new ArrayList<>();
        for (SpecNode alternative : (own.exists() ? own : root.child("security")).elements()) {
            List<SecurityScheme> combination = new ArrayList<>();
            for (String name : alternative.members().keySet()) {
                combination.add(new SecurityScheme(name, schemes.child(name)));
            }
            alternatives.add(List.copyOf(combination));
        }
        this.security = List.copyOf(alternatives);
    }

    public VendorSpec vendor() {
        return vendor;
    }

    public String id() {
        return node.child("operationId").text();
    }

    /** Returns the path with its parameters in braces. */
    public String path() {
        return path;
    }

    /** Returns the method in upper case. */
    public String method() {
        return method;
    }

    public SpecNode node() {
        return node;
    }

    /** Returns file and line of this operation. */
    public String location() {
        return node.location();
    }

    /** Returns the first tag; empty if there is none. */
    public String tag() {
        return node.child("tags").texts().stream().findFirst().orElse("");
    }

    /** Returns all parameters, those of the path item first. */
    public List<SpecNode> parameters() {
        return parameters;
    }

    /** Returns the parameters in {@code path}, {@code query} or {@code header}. */
    public List<SpecNode> parameters(String in) {
        return parameters.stream()
                .filter(each -> each.child("in").text().equals(in))
                .toList();
    }

    /** Returns the content of the request body by media type, in the order of the spec. */
    public Map<String, SpecNode> requestContents() {
        return requestContents;
    }

    /** Returns the first example of the request body. */
    public Optional<SpecNode> requestExample() {
        return requestContents.values().stream()
                .flatMap(content -> ExampleValues.first(content).stream())
                .findFirst();
    }

    /** Returns the pointers into the request body of the URLs that callbacks are sent to. */
    public List<String> callbackPointers() {
        if (callbackPointers == null) {
            callbackPointers = node.child("callbacks").members().values().stream()
                    .flatMap(callback -> callback.members().keySet().stream())
                    .filter(url -> url.startsWith(BODY_POINTER) && url.endsWith("}"))
                    .map(url -> url.substring(BODY_POINTER.length(), url.length() - 1))
                    .toList();
        }
        return callbackPointers;
    }

    /** Returns whether a request must have a body. */
    public boolean isBodyRequired() {
        return node.at("requestBody", "required").json().asBoolean();
    }

    /** Returns the responses by status, range or {@code default}, in the order of the spec. */
    public Map<String, ResponseSpec> responses() {
        return Collections.unmodifiableMap(responses);
    }

    /** Returns the response for a status: by code, by range such as {@code 4XX}, or the default. */
    public Optional<ResponseSpec> response(int status) {
        return Stream.of(Integer.toString(status), status / 100 + "XX", "default")
                .filter(responses::containsKey)
                .findFirst()
                .map(responses::get);
    }

    /** Returns the documented status codes of a class, such as 2 for 2xx; without the range. */
    public List<Integer> statuses(int hundreds) {
        return responses.keySet().stream()
                .filter(key -> key.length() == 3 && key.charAt(0) == '0' + hundreds && Character.isDigit(key.charAt(2)))
                .map(Integer::valueOf)
                .toList();
    }

    /** Returns whether the spec allows any status of a class, by the range or by the default response. */
    public boolean hasRange(int hundreds) {
        boolean listsSuccess = responses.containsKey("2XX") || !statuses(2).isEmpty();
        return responses.containsKey(hundreds + "XX")
                || (responses.containsKey("default") && !(hundreds == 2 && listsSuccess));
    }

    /** Returns whether the spec allows a status for a request that succeeds. */
    public boolean isSuccess(int status) {
        return status / 100 == 2 && (statuses(2).contains(status) || hasRange(2));
    }

    /** Returns the success response: that of the first status code, otherwise of the range, otherwise the default. */
    public Optional<ResponseSpec> success() {
        return hasRange(2) || !statuses(2).isEmpty() ? response(successStatus()) : Optional.empty();
    }

    /** Returns the first status code of success; 200 if the spec has only a range. */
    public int successStatus() {
        if (successStatus == 0) {
            successStatus = statuses(2).stream().findFirst().orElse(200);
        }
        return successStatus;
    }

    /** Returns the schema of the JSON response of success; missing if there is none. */
    public SpecNode responseSchema() {
        if (responseSchema == null) {
            responseSchema = success().map(ResponseSpec::schema).orElseGet(() -> node.at("responses", "none"));
        }
        return responseSchema;
    }

    /** Returns whether one of these errors is documented, and not inferred. */
    public boolean documentsError(List<Integer> statuses) {
        return statuses(4).stream()
                .filter(statuses::contains)
                .anyMatch(status -> !responses.get(status.toString()).isInferred());
    }

    /** Returns whether any error is allowed instead of these: the spec has a range and none of them. */
    public boolean allowsAnyError(List<Integer> statuses) {
        return hasRange(4) && statuses(4).stream().noneMatch(statuses::contains);
    }

    /** Returns whether both the path and the response of this operation were inferred. */
    public boolean isUndocumented() {
        return Evidence.isInferred(this)
                && success().filter(ResponseSpec::isContentInferred).isPresent();
    }

    /** Returns the alternative combinations of security schemes; empty if the operation needs none. */
    public List<List<SecurityScheme>> security() {
        return security;
    }

    /** Returns the job that this operation submits, if it submits one. */
    public Optional<JobSpec> jobSpec() {
        return vendor.jobSpec(this);
    }

    /** Returns whether this operation changes nothing. */
    public boolean isRead() {
        return method.equals("GET");
    }

    @Override
    public String toString() {
        return vendor.name() + " " + id();
    }
}
