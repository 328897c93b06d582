package dev.mediajobs.conformance.spec;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One vendor as its spec has it. Immutable. */
public final class VendorSpec {

    /** All vendors, in the order in which they are judged. */
    public static final List<String> NAMES = List.of("miraflow", "miragic", "mirrago", "creatify");

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private static final Map<String, VendorSpec> READ = new ConcurrentHashMap<>();

    private final SpecDocument document;
    private final List<Operation> operations = new ArrayList<>();

    public VendorSpec(SpecDocument document) {
        this.document = document;
        document.root().child("paths").members().forEach((path, item) -> item.members()
                .keySet()
                .forEach(method -> {
                    if (METHODS.contains(method.toLowerCase(Locale.ROOT))) {
                        operations.add(new Operation(this, path, method, item));
                    }
                }));
    }

    /** A vendor by the spec on the class path, which is read once. */
    public static VendorSpec of(String name) {
        return READ.computeIfAbsent(name, each -> new VendorSpec(SpecDocument.of(each)));
    }

    public String name() {
        return document.name();
    }

    public SpecDocument document() {
        return document;
    }

    /** All operations in the order of the spec. */
    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    public Optional<Operation> operation(String id) {
        return operations.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The operation that a request is for; of two that fit, the one with fewer parameters in its path. */
    public Optional<Operation> find(String method, String path) {
        return operations.stream()
                .filter(each -> each.method().equals(method))
                .filter(each -> path.matches(each.path().replaceAll("\\{[^}]*\\}", "[^/]+")))
                .min(Comparator.comparingInt(each -> each.parameters("path").size()));
    }

    /** A security scheme; missing if the spec has none of this name. */
    public SpecNode scheme(String name) {
        return document.root().at("components", "securitySchemes", name);
    }

    /** The vendor's own addresses. */
    public List<URI> servers() {
        return document.root().child("servers").elements().stream()
                .map(server -> URI.create(server.child("url").text()))
                .toList();
    }

    /** The operation that gives the token for bearer authentication, known by needing none and answering one. */
    public Optional<Operation> tokenOperation() {
        return operations.stream()
                .filter(each -> each.security().isEmpty() && !each.bodies().isEmpty())
                .filter(each -> each.success()
                        .map(responseSpec -> responseSpec.jsonSchema()
                                .at("properties", "access_token")
                                .exists())
                        .orElse(false))
                .findFirst();
    }

    @Override
    public String toString() {
        return name();
    }
}
