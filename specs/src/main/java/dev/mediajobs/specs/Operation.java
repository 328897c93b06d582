package dev.mediajobs.specs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

    Operation(VendorSpec vendor, String path, String method, SpecNode pathItem) {
        this.vendor = vendor;
        this.path = path;
        this.method = method.toUpperCase(Locale.ROOT);
        this.node = pathItem.child(method);
        Map<String, SpecNode> all = new LinkedHashMap<>();
        List<SpecNode> both = new ArrayList<>(pathItem.child("parameters").elements());
        both.addAll(node.child("parameters").elements());
        both.forEach(each ->
                all.put(each.child("in").text() + " " + each.child("name").text(), each));
        this.parameters = List.copyOf(all.values());
        this.requestContents =
                Collections.unmodifiableMap(node.at("requestBody", "content").members());
        SpecNode listed = node.child("responses");
        listed.members()
                .forEach((key, response) -> responses.put(key, new ResponseSpec(key, response, listed.raw(key))));
        SpecNode own = node.child("security");
        SpecNode needed = own.exists() ? own : vendor.document().root().child("security");
        this.security = needed.elements().stream()
                .map(each ->
                        each.members().keySet().stream().map(vendor::scheme).toList())
                .toList();
    }

    /** Returns the vendor. */
    public VendorSpec vendor() {
        return vendor;
    }

    /** Returns the operation id. */
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

    /** Returns the location of this operation. */
    public SpecNode node() {
        return node;
    }

    /** Returns file and line of this operation. */
    public String location() {
        return node.location();
    }

    /** Returns the summary. */
    public String summary() {
        return node.child("summary").text();
    }

    /** Returns the first tag; empty if there is none. */
    public String tag() {
        return node.child("tags").texts().stream().findFirst().orElse("");
    }

    /** Returns all parameters, those of the path item first. */
    public List<SpecNode> parameters() {
        return parameters;
    }

    /** Returns the parameters in the path, the query or the headers. */
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
        return node.child("callbacks").members().values().stream()
                .flatMap(callback -> callback.members().keySet().stream())
                .filter(url -> url.startsWith(BODY_POINTER) && url.endsWith("}"))
                .map(url -> url.substring(BODY_POINTER.length(), url.length() - 1))
                .toList();
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
        return List.of(Integer.toString(status), status / 100 + "XX", "default").stream()
                .filter(responses::containsKey)
                .findFirst()
                .map(responses::get);
    }

    /** Returns the documented status codes of a class, such as 2 for 2xx; without the range. */
    public List<Integer> statuses(int hundreds) {
        return responses.keySet().stream()
                .filter(key -> key.matches(hundreds + "\\d\\d"))
                .map(Integer::valueOf)
                .toList();
    }

    /** Returns whether the spec allows any status of a class, by the range or by the default response. */
    public boolean hasRange(int hundreds) {
        boolean byDefault = responses.containsKey("default")
                && (hundreds != 2 || responses.keySet().stream().noneMatch(key -> key.startsWith("2")));
        return responses.containsKey(hundreds + "XX") || byDefault;
    }

    /** Returns whether the spec allows a status for a request that succeeds. */
    public boolean isSuccess(int status) {
        return status / 100 == 2 && (statuses(2).contains(status) || hasRange(2));
    }

    /** Returns the first response of success: one with a status code, otherwise the range, otherwise the default. */
    public Optional<ResponseSpec> success() {
        return hasRange(2) || !statuses(2).isEmpty() ? response(successStatus()) : Optional.empty();
    }

    /** Returns the first status code of success; 200 if the spec has only a range. */
    public int successStatus() {
        return statuses(2).stream().findFirst().orElse(200);
    }

    /** Returns the schema of the JSON response of success; missing if there is none. */
    public SpecNode responseSchema() {
        return success().map(ResponseSpec::schema).orElseGet(() -> node.child("responses")
                .child("none"));
    }

    /** Returns whether one of these errors is documented, and not inferred. */
    public boolean documentsError(List<Integer> statuses) {
        return statuses(4).stream()
                .filter(statuses::contains)
                .map(this::response)
                .flatMap(Optional::stream)
                .anyMatch(response -> !response.isInferred());
    }

    /** Returns whether any error is allowed instead of these: the spec has none of them but a range. */
    public boolean allowsAnyError(List<Integer> wanted) {
        return hasRange(4) && statuses(4).stream().noneMatch(wanted::contains);
    }

    /** Returns whether no document describes the operation, neither its path nor its response. */
    public boolean isUndocumented() {
        return Evidence.isInferred(this)
                && success().filter(ResponseSpec::isContentInferred).isPresent();
    }

    /** Returns the alternative combinations of security schemes; empty if the operation needs none. */
    public List<List<SecurityScheme>> security() {
        return security;
    }

    /** Returns what {@code x-job} says, if this operation submits a job. */
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
