// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/database/Interrupter.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>

namespace botdeck {

Interrupter::Interrupter()
    : m_descriptor(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
}

Interrupter::~Interrupter()
{
    close(m_descriptor);
}

void Interrupter::raise()
{
    m_raised = true;
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = write(m_descriptor, &one, sizeof one);
}

void Interrupter::clear()
{
    m_raised = false;
    std::uint64_t count = 0;
    [[maybe_unused]] const auto got = read(m_descriptor, &count, sizeof count);
}

} // namespace botdeck
