package dev.mediajobs.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;

/**
 * The parameters of one method. If Retrofit's annotations cannot send one of them as the document says, there are two
 * methods: one for callers, and one with encoded parameters that it calls. Not thread-safe.
 */
final class ParameterList {
    private static final String NEW_CALL = "\n            ";

    private final CodegenOperation operation;
    private final List<CodegenParameter> parameters;
    private final String lists;
    private final Map<String, WireStyle> formStyles;
    private final List<String> typed = new ArrayList<>();
    private final List<String> annotated = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();
    private final StringBuilder query = new StringBuilder();
    private final StringBuilder cookies = new StringBuilder();
    private final StringBuilder form = new StringBuilder();
    private boolean encoded;
    private final boolean encodedForm;

    @SuppressWarnings("unchecked") // the extension is set by this generator
    ParameterList(CodegenOperation operation, List<CodegenParameter> parameters, String lists) {
        this.operation = operation;
        this.parameters = parameters;
        this.lists = lists;
        Object styles = operation.vendorExtensions.get(BodySimplifier.FORM_STYLES);
        this.formStyles = styles == null ? Map.of() : (Map<String, WireStyle>) styles;
        this.encodedForm = isForm()
                && (parameters.stream().anyMatch(parameter -> parameter.isBodyParam)
                        || formStyles.values().stream().anyMatch(style -> !style.plain()));
        this.encoded = encodedForm;
    }

    private boolean isForm() {
        return "FORM".equals(operation.vendorExtensions.get(BodySimplifier.REQUEST_KIND));
    }

    void complete() {
        parameters.forEach(this::add);
        addEncoded("@QueryMap(encoded = true) EncodedParameters query_", query, "");
        addEncoded("@Header(\"Cookie\") @Nullable String cookie_", cookies, ".toCookie()");
        addEncoded("@Body RequestBody body_", form, ".toForm()");
        if (operation.isMultipart) {
            typed.add("MultipartBody body");
            annotated.add("@Body MultipartBody body");
            arguments.add("body");
        }
        Map<String, Object> extensions = operation.vendorExtensions;
        extensions.put("x-parameters", parameters);
        extensions.put("x-encoded", encoded);
        extensions.put("x-typed", String.join(", ", typed));
        extensions.put("x-annotated", String.join(", ", annotated));
        extensions.put("x-arguments", "\n        " + String.join(",\n        ", arguments));
        extensions.put("x-encoded-names", names());
        extensions.put("x-form-url-encoded", isForm() && !encodedForm && !operation.formParams.isEmpty());
        List<String> multipart = new ArrayList<>();
        parameters.stream()
                .filter(parameter -> !parameter.isBodyParam)
                .forEach(parameter ->
                        multipart.add(annotation(parameter) + type(parameter) + " " + parameter.paramName));
        multipart.add("@Body MultipartBody body");
        extensions.put("x-multipart-annotated", String.join(", ", multipart));
    }

    /** Returns the names of the parameters of the encoded method. */
    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (String declaration : annotated) {
            names.add(declaration.substring(declaration.lastIndexOf(' ') + 1));
        }
        return names;
    }

    private void addEncoded(String declaration, StringBuilder calls, String end) {
        if (!calls.isEmpty()) {
            encoded = true;
            annotated.add(declaration);
            arguments.add("new EncodedParameters()" + calls + (end.isEmpty() ? "" : NEW_CALL + end));
        }
    }

    private void add(CodegenParameter parameter) {
        String name = parameter.paramName;
        typed.add((parameter.required ? "" : "@Nullable ") + type(parameter) + " " + name);
        WireStyle style = style(parameter);
        if ((parameter.isFormParam && encodedForm) || (parameter.isBodyParam && isForm())) {
            WireStyle whole = style == null ? new WireStyle("form", true, false, false) : style;
            form.append(call(parameter.isBodyParam ? "" : parameter.baseName, name, whole));
        } else if (style == null || style.plain()) {
            annotated.add(annotation(parameter) + type(parameter) + " " + name);
            arguments.add(name);
        } else if (parameter.isQueryParam) {
            query.append(call(parameter.baseName, name, style));
        } else if (parameter.isCookieParam) {
            cookies.append(call(parameter.baseName, name, style));
        } else if (parameter.isPathParam) {
            encoded = true;
            annotated.add("@Path(value = \"" + parameter.vendorExtensions.get(PathNames.EXTENSION)
                    + "\", encoded = true) String " + name);
            arguments.add("EncodedParameters.path(\"" + JavaText.content(parameter.baseName) + "\", " + name + ", "
                    + constant(style) + ")");
        } else {
            encoded = true;
            annotated.add("@Header(\"" + JavaText.content(parameter.baseName) + "\") @Nullable String " + name);
            arguments.add("EncodedParameters.header(" + name + ", " + constant(style) + ")");
        }
    }

    private String call(String baseName, String name, WireStyle style) {
        return NEW_CALL + ".add(\"" + JavaText.content(baseName) + "\", " + name + ", " + constant(style) + ")";
    }

    private WireStyle style(CodegenParameter parameter) {
        return parameter.isFormParam
                ? formStyles.get(parameter.baseName)
                : (WireStyle) parameter.vendorExtensions.get(WireStyle.EXTENSION);
    }

    private String constant(WireStyle style) {
        String name = style.style().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        if (style.style().equals("deepObject")) {
            name += lists.equals("refused") ? "" : "_" + lists.toUpperCase(Locale.ROOT);
        } else if (!style.style().equals("json")) {
            boolean delimited = style.style().endsWith("Delimited");
            name = delimited && style.explode() ? "FORM_EXPLODED" : name + (style.explode() ? "_EXPLODED" : "");
            name += style.reserved() ? "_RESERVED" : "";
        }
        return "ParameterStyle." + name;
    }

    private static String annotation(CodegenParameter parameter) {
        String nullable = parameter.required ? "" : "@Nullable ";
        String name = JavaText.content(parameter.baseName);
        if (parameter.isBodyParam) {
            return "@Body " + nullable;
        }
        if (parameter.isPathParam) {
            return "@Path(\"" + parameter.vendorExtensions.get(PathNames.EXTENSION) + "\") " + nullable;
        }
        String kind = parameter.isQueryParam ? "Query" : parameter.isFormParam ? "Field" : "Header";
        return "@" + kind + "(\"" + name + "\") " + nullable;
    }

    private static String type(CodegenParameter parameter) {
        return parameter.isBodyParam && parameter.isFile ? "RequestBody" : parameter.dataType;
    }
}
