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
import retrofit2.Call;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** A client to measure through Retrofit. Types are named where they are used, so that only their classes are loaded. */
public enum Candidate {
    /** The templates and the runtime of this module. */
    MEDIAJOBS {
        @Override
        Retrofit retrofit(OkHttpClient http) {
            return ClientRuntime.retrofit(HttpUrl.get(BASE), http);
        }

        @Override
        Type type(boolean many) {
            return many
                    ? dev.mediajobs.client.benchmark.ours.JobList.class
                    : dev.mediajobs.client.benchmark.ours.Job.class;
        }

        @Override
        Object service(Retrofit retrofit) {
            return retrofit.create(dev.mediajobs.client.benchmark.ours.JobsApi.class);
        }

        @Override
        Call<?> get(Object service) {
            return ((dev.mediajobs.client.benchmark.ours.JobsApi) service).getJob("1");
        }

        @Override
        Call<?> add(Object service, Object job) {
            return ((dev.mediajobs.client.benchmark.ours.JobsApi) service)
                    .addJob((dev.mediajobs.client.benchmark.ours.Job) job);
        }
    },
    /** The stock generator with Jackson. */
    JACKSON {
        @Override
        Retrofit retrofit(OkHttpClient http) {
            return new dev.mediajobs.client.benchmark.jackson.ApiClient()
                    .getAdapterBuilder()
                    .baseUrl(BASE)
                    .client(http)
                    .build();
        }

        @Override
        Type type(boolean many) {
            return many
                    ? dev.mediajobs.client.benchmark.jackson.JobList.class
                    : dev.mediajobs.client.benchmark.jackson.Job.class;
        }

        @Override
        Object service(Retrofit retrofit) {
            return retrofit.create(dev.mediajobs.client.benchmark.jackson.JobsApi.class);
        }

        @Override
        Call<?> get(Object service) {
            return ((dev.mediajobs.client.benchmark.jackson.JobsApi) service).getJob("1");
        }

        @Override
        Call<?> add(Object service, Object job) {
            return ((dev.mediajobs.client.benchmark.jackson.JobsApi) service)
                    .addJob((dev.mediajobs.client.benchmark.jackson.Job) job);
        }
    },
    /** The stock generator with Gson. */
    GSON {
        @Override
        Retrofit retrofit(OkHttpClient http) {
            return new dev.mediajobs.client.benchmark.gson.ApiClient()
                    .getAdapterBuilder()
                    .baseUrl(BASE)
                    .client(http)
                    .build();
        }

        @Override
        Type type(boolean many) {
            return many
                    ? dev.mediajobs.client.benchmark.gson.JobList.class
                    : dev.mediajobs.client.benchmark.gson.Job.class;
        }

        @Override
        Object service(Retrofit retrofit) {
            return retrofit.create(dev.mediajobs.client.benchmark.gson.JobsApi.class);
        }

        @Override
        Call<?> get(Object service) {
            return ((dev.mediajobs.client.benchmark.gson.JobsApi) service).getJob("1");
        }

        @Override
        Call<?> add(Object service, Object job) {
            return ((dev.mediajobs.client.benchmark.gson.JobsApi) service)
                    .addJob((dev.mediajobs.client.benchmark.gson.Job) job);
        }
    };

    static final String BASE = "http://127.0.0.1/";
    static final MediaType JSON = MediaType.get("application/json");

    abstract Retrofit retrofit(OkHttpClient http);

    abstract Type type(boolean many);

    abstract Object service(Retrofit retrofit);

    abstract Call<?> get(Object service);

    abstract Call<?> add(Object service, Object job);

    static Object decode(Converter<ResponseBody, Object> reader, byte[] json) throws IOException {
        Object value = reader.convert(ResponseBody.create(json, JSON));
        if (value == null) {
            throw new AssertionError("nothing was read");
        }
        return value;
    }

    /** Creates the body completely; sending it is the same for all clients. */
    static RequestBody encode(Converter<Object, RequestBody> writer, Object value) throws IOException {
        RequestBody body = writer.convert(value);
        if (body == null || body.contentLength() <= 0) {
            throw new AssertionError("nothing was written");
        }
        return body;
    }

    static Converter<ResponseBody, Object> reader(Retrofit retrofit, Type type) {
        return retrofit.responseBodyConverter(type, new Annotation[0]);
    }

    static Converter<Object, RequestBody> writer(Retrofit retrofit, Type type) {
        return retrofit.requestBodyConverter(type, new Annotation[0], new Annotation[0]);
    }
}
