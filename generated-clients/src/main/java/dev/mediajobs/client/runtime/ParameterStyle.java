package dev.mediajobs.client.runtime;

/** How a list or an object becomes text in a query, path, header, cookie or form, as OpenAPI defines it. */
public enum ParameterStyle {
    /** {@code name=a,b}, {@code name=key,value}. */
    FORM,
    /** {@code name=a&name=b}, {@code key=value}. */
    FORM_EXPLODED,
    /** As {@link #FORM}, but reserved characters such as {@code /} are not encoded. */
    FORM_RESERVED,
    /** As {@link #FORM_EXPLODED}, but reserved characters such as {@code /} are not encoded. */
    FORM_EXPLODED_RESERVED,
    /** {@code name=a%20b}. */
    SPACE_DELIMITED,
    /** {@code name=a%7Cb}. */
    PIPE_DELIMITED,
    /** {@code name[key]=value}, with encoded brackets; lists are refused. */
    DEEP_OBJECT,
    /** As {@link #DEEP_OBJECT}; a list is {@code name[key][0]=a&name[key][1]=b}. */
    DEEP_OBJECT_INDICES,
    /** As {@link #DEEP_OBJECT}; a list is {@code name[key][]=a&name[key][]=b}. */
    DEEP_OBJECT_BRACKETS,
    /** As {@link #DEEP_OBJECT}; a list is {@code name[key]=a&name[key]=b}. */
    DEEP_OBJECT_NAMES,
    /** {@code name={"key":"value"}}, encoded. */
    JSON,
    /** {@code a,b} and {@code key,value}. */
    SIMPLE,
    /** {@code a,b} and {@code key=value}. */
    SIMPLE_EXPLODED,
    /** {@code .a,b} and {@code .key,value}. */
    LABEL,
    /** {@code .a.b} and {@code .key=value}. */
    LABEL_EXPLODED,
    /** {@code ;name=a,b} and {@code ;name=key,value}. */
    MATRIX,
    /** {@code ;name=a;name=b} and {@code ;key=value}. */
    MATRIX_EXPLODED;

    boolean isExploded() {
        return name().contains("EXPLODED");
    }

    boolean isReserved() {
        return name().endsWith("RESERVED");
    }

    boolean isDeepObject() {
        return name().startsWith("DEEP_OBJECT");
    }
}
