@NullMarked
package dev.hoshu.server.assistant.web;

import org.jspecify.annotations.NullMarked;
