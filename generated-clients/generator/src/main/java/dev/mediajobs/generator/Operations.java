package dev.mediajobs.generator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.openapitools.codegen.CodegenMediaType;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenResponse;

/** Completes the operations of an interface for the template: annotations, parameters and result. */
final class Operations {
    private static final Set<String> OBJECT_METHODS =
            Set.of("wait", "notify", "notifyAll", "toString", "hashCode", "getClass", "clone", "finalize", "equals");

    private Operations() {}

    static void complete(List<CodegenOperation> operations, Map<String, Object> options) {
        Set<String> used = new HashSet<>();
        String lists = String.valueOf(options.getOrDefault(MediaJobsMoshiCodegen.DEEP_OBJECT_LISTS, "refused"));
        for (CodegenOperation operation : operations) {
            String id = operation.operationId;
            if (!SourceVersion.isIdentifier(id)) {
                id = "operation";
            }
            if (OBJECT_METHODS.contains(id)) {
                id = "call" + id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
            }
            String name = id;
            for (int number = 2; !used.add(name); number++) {
                name = id + number;
            }
            operation.operationId = name;
            Map<String, Object> extensions = operation.vendorExtensions;
            extensions.put("x-path-doc", operation.path.replace("*/", "* /"));
            List<CodegenParameter> parameters = parameters(operation);
            operation.path = PathNames.apply(operation.path, parameters);
            new ParameterList(operation, parameters, lists).complete();
            String form = multipart(operation);
            extensions.put("x-multipart", form);
            extensions.put("x-multipart-class", form != null && SourceVersion.isIdentifier(form));
            extensions.put("x-headers", headers(extensions));
            extensions.put("x-http", http(operation));
            extensions.put("x-streaming", "BYTES".equals(extensions.get(BodySimplifier.RESPONSE_KIND)));
            extensions.put("x-returns", returns(operation));
        }
    }

    /** Returns the parameters of the method, each with a name of its own. */
    private static List<CodegenParameter> parameters(CodegenOperation operation) {
        boolean multipart = "MULTIPART".equals(operation.vendorExtensions.get(BodySimplifier.REQUEST_KIND));
        operation.isMultipart = multipart;
        List<CodegenParameter> parameters = new ArrayList<>();
        for (CodegenParameter parameter : operation.allParams) {
            if (!(multipart && (parameter.isFormParam || parameter.isBodyParam))) {
                parameters.add(parameter);
            }
        }
        // The generator leaves cookies out for Retrofit.
        operation.cookieParams.stream()
                .filter(cookie -> parameters.stream()
                        .noneMatch(other -> other.isCookieParam && other.baseName.equals(cookie.baseName)))
                .forEach(parameters::add);
        Set<String> used = new HashSet<>(Set.of("body"));
        for (CodegenParameter parameter : parameters) {
            if (parameter.isBodyParam && parameter.paramName.equals("body")) {
                continue;
            }
            parameter.paramName = Names.unique(parameter.paramName, used);
        }
        return parameters;
    }

    /** Returns the class of the form that may be sent in place of JSON; null if there is none. */
    private static String multipart(CodegenOperation operation) {
        Map<String, CodegenMediaType> content = operation.bodyParam == null ? null : operation.bodyParam.getContent();
        CodegenMediaType form = content == null || content.size() < 2 ? null : content.get("multipart/form-data");
        return form == null || form.getSchema() == null ? null : form.getSchema().dataType;
    }

    private static List<String> headers(Map<String, Object> extensions) {
        List<String> headers = new ArrayList<>();
        if (extensions.get(BodySimplifier.ACCEPT) != null) {
            headers.add("\"Accept: " + JavaText.content((String) extensions.get(BodySimplifier.ACCEPT)) + '"');
        }
        if (extensions.get(BodySimplifier.CONTENT_TYPE) != null) {
            headers.add(
                    "\"Content-Type: " + JavaText.content((String) extensions.get(BodySimplifier.CONTENT_TYPE)) + '"');
        }
        return headers;
    }

    private static String http(CodegenOperation operation) {
        String method = operation.httpMethod.toUpperCase(Locale.ROOT);
        String path = JavaText.content(operation.path);
        boolean body = operation.vendorExtensions.get(BodySimplifier.REQUEST_KIND) != null;
        if (body && (method.equals("DELETE") || method.equals("OPTIONS"))) {
            return "@HTTP(method = \"" + method + "\", path = \"" + path + "\", hasBody = true)";
        }
        return method.equals("TRACE")
                ? "@HTTP(method = \"TRACE\", path = \"" + path + "\")"
                : "@" + method + "(\"" + path + "\")";
    }

    private static String returns(CodegenOperation operation) {
        Object kind = operation.vendorExtensions.get(BodySimplifier.RESPONSE_KIND);
        if (kind == null) {
            return "Void";
        }
        if (kind.equals("TEXT")) {
            return "String";
        }
        if (kind.equals("BYTES")) {
            return "ResponseBody";
        }
        String code = String.valueOf(operation.vendorExtensions.get(BodySimplifier.RESPONSE_CODE));
        for (CodegenResponse response : operation.responses) {
            if (response.code.equalsIgnoreCase(code)
                    || (response.code.equals("0") && code.equals("default"))
                    || (response.isDefault && code.equals("default"))) {
                return response.dataType == null ? "Object" : response.dataType;
            }
        }
        return operation.returnType == null ? "Object" : operation.returnType;
    }
}
