package dev.mediajobs.conformance.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One operation of a vendor: a method at a path. Immutable. */
public final class Operation {

    private final VendorSpec vendor;
    private final String path;
    private final String method;
    private final SpecNode node;
    private final List<SpecNode> parameters;

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
    }

    public VendorSpec vendor() {
        return vendor;
    }

    public String id() {
        return node.child("operationId").text();
    }

    public String path() {
        return path;
    }

    /** In capitals. */
    public String method() {
        return method;
    }

    public SpecNode node() {
        return node;
    }

    public String summary() {
        return node.child("summary").text();
    }

    public String tag() {
        return node.child("tags").enumValues().stream().findFirst().orElse("");
    }

    /** Parameters that stand in the path, the query or elsewhere. */
    public List<SpecNode> parameters(String in) {
        return parameters.stream()
                .filter(each -> each.child("in").text().equals(in))
                .toList();
    }

    /** The schema of the body for each media type, in the order of the spec. */
    public Map<String, SpecNode> bodies() {
        return node.at("requestBody", "content").members();
    }

    /** The answer that the spec has for a status: by number, by range such as {@code 4XX}, or by default. */
    public Optional<ResponseSpec> response(int status) {
        SpecNode responses = node.child("responses");
        for (String key : List.of(Integer.toString(status), status / 100 + "XX", "default")) {
            SpecNode response = responses.child(key);
            if (response.exists()) {
                return Optional.of(
                        new ResponseSpec(key, response, node.child("responses").pointer()));
            }
        }
        return Optional.empty();
    }

    /** The documented status codes within a hundred, such as 2 for 2xx; a range is not one of them. */
    public List<Integer> statuses(int hundred) {
        return node.child("responses").members().keySet().stream()
                .filter(key -> key.matches(hundred + "\\d\\d"))
                .map(Integer::valueOf)
                .toList();
    }

    /** Whether the spec allows any status of a hundred: it has the range, or a default for what it does not list. */
    public boolean hasRange(int hundred) {
        SpecNode responses = node.child("responses");
        boolean byDefault = responses.child("default").exists() && (hundred != 2 || isSuccessByDefault());
        return responses.child(hundred + "XX").exists() || byDefault;
    }

    /** Whether a status is a right one for a request that succeeds. */
    public boolean isSuccess(int status) {
        return status / 100 == 2 && (statuses(2).contains(status) || hasRange(2));
    }

    /** The first documented response of success: one with a status code, else the range, else the default. */
    public Optional<ResponseSpec> success() {
        if (!statuses(2).isEmpty()) {
            return response(statuses(2).get(0));
        }
        return hasRange(2) ? response(200) : Optional.empty();
    }

    private boolean isSuccessByDefault() {
        return node.child("responses").members().keySet().stream().noneMatch(key -> key.startsWith("2"));
    }

    /** Whether a document, and not a guess of the spec, lists one of these statuses of a refusal. */
    public boolean refusesAsDocumented(List<Integer> statuses) {
        return statuses(4).stream()
                .filter(statuses::contains)
                .map(this::response)
                .flatMap(Optional::stream)
                .anyMatch(responseSpec -> !responseSpec.isInferred());
    }

    /** Whether any refusal is right where one of these is wanted: the spec has none of them but a range. */
    public boolean refusesAnyhow(List<Integer> wanted) {
        return hasRange(4) && statuses(4).stream().noneMatch(wanted::contains);
    }

    /** Whether no document has the operation at all, neither its path nor what it answers. */
    public boolean isUndocumented() {
        return Evidence.isInferred(this)
                && success().filter(ResponseSpec::isContentInferred).isPresent();
    }

    /** The names of the security schemes that are needed together; empty if the operation needs none. */
    public List<String> security() {
        SpecNode own = node.child("security");
        SpecNode needed = own.exists() ? own : vendor.document().root().child("security");
        return needed.elements().stream()
                .findFirst()
                .map(all -> List.copyOf(all.members().keySet()))
                .orElse(List.of());
    }

    /** The story of the job that this operation starts, if it starts one. */
    public Optional<JobSpec> jobSpec() {
        SpecNode jobSpec = node.child("x-job");
        return jobSpec.exists() ? Optional.of(new JobSpec(jobSpec)) : Optional.empty();
    }

    public boolean isRead() {
        return method.equals("GET");
    }

    @Override
    public String toString() {
        return vendor.name() + " " + id();
    }
}
