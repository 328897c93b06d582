package dev.mediajobs.client.benchmark;

import dev.mediajobs.client.runtime.ClientRuntime;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.Buffer;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** One client: its Retrofit service and its types. All are measured through Retrofit's converters. */
public enum Contestant {
    /** Our templates and runtime. */
    MEDIAJOBS(
            dev.mediajobs.client.benchmark.ours.JobsApi.class,
            dev.mediajobs.client.benchmark.ours.Job.class,
            dev.mediajobs.client.benchmark.ours.JobList.class) {
        @Override
        Retrofit retrofit() {
            return ClientRuntime.retrofit(HttpUrl.get(BASE), new OkHttpClient());
        }
    },
    /** The stock generator with Jackson. */
    JACKSON(
            dev.mediajobs.client.benchmark.jackson.JobsApi.class,
            dev.mediajobs.client.benchmark.jackson.Job.class,
            dev.mediajobs.client.benchmark.jackson.JobList.class) {
        @Override
        Retrofit retrofit() {
            return new dev.mediajobs.client.benchmark.jackson.ApiClient()
                    .getAdapterBuilder()
                    .baseUrl(BASE)
                    .client(new OkHttpClient())
                    .build();
        }
    },
    /** The stock generator with Gson. */
    GSON(
            dev.mediajobs.client.benchmark.gson.JobsApi.class,
            dev.mediajobs.client.benchmark.gson.Job.class,
            dev.mediajobs.client.benchmark.gson.JobList.class) {
        @Override
        Retrofit retrofit() {
            return new dev.mediajobs.client.benchmark.gson.ApiClient()
                    .getAdapterBuilder()
                    .baseUrl(BASE)
                    .client(new OkHttpClient())
                    .build();
        }
    };

    static final String BASE = "http://127.0.0.1/";
    static final MediaType JSON = MediaType.get("application/json");

    private final Class<?> api;
    private final Class<?> job;
    private final Class<?> list;

    Contestant(Class<?> api, Class<?> job, Class<?> list) {
        this.api = api;
        this.job = job;
        this.list = list;
    }

    abstract Retrofit retrofit();

    Object service(Retrofit retrofit) {
        return retrofit.create(api);
    }

    Type type(boolean many) {
        return many ? list : job;
    }

    static Object decode(Converter<ResponseBody, Object> reader, byte[] json) throws IOException {
        Object value = reader.convert(ResponseBody.create(json, JSON));
        if (value == null) {
            throw new AssertionError("nothing was read");
        }
        return value;
    }

    static long encode(Converter<Object, RequestBody> writer, Object value) throws IOException {
        RequestBody body = writer.convert(value);
        if (body == null) {
            throw new AssertionError("nothing was written");
        }
        Buffer buffer = new Buffer();
        body.writeTo(buffer);
        return buffer.size();
    }

    static Converter<ResponseBody, Object> reader(Retrofit retrofit, Type type) {
        return retrofit.responseBodyConverter(type, new Annotation[0]);
    }

    static Converter<Object, RequestBody> writer(Retrofit retrofit, Type type) {
        return retrofit.requestBodyConverter(type, new Annotation[0], new Annotation[0]);
    }
}
