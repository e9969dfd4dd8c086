package dev.hoshu.server;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test that asks a running server with the reference programme and the sample, on 22 November
 * 2026. All such tests share one server.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "hoshu.today=2026-11-22")
@ContextConfiguration(initializers = TestDatabase.Sample.class)
public @interface OverHttp {}
