-- One daily report per request: every session of SESI in turn, every minute of the day once, from minute MULAI
-- on. Lines of SESI: cookie, blank, token. LAJU: so many a second (all threads together), else as fast as it goes.
local ffi = require("ffi")
ffi.cdef [[
  typedef struct { long s, ns; } Saat;
  int clock_gettime(int jam, Saat *t);
]]
local sesi, n, ke = {}, 0, 0
local hari, utas, laju = os.getenv("HARI"), tonumber(os.getenv("UTAS")), tonumber(os.getenv("LAJU") or "0")
local saat, giliran = ffi.new("Saat"), nil

local function kini()
  ffi.C.clock_gettime(1, saat)
  return tonumber(saat.s) * 1000 + tonumber(saat.ns) / 1000000
end

function setup(thread)
  thread:set("nomor", n)
  n = n + 1
end

function init()
  local i = 0
  for baris in io.lines(os.getenv("SESI")) do
    if i % utas == nomor then
      local kuki, token = baris:match("(%S+) (%S+)")
      sesi[#sesi + 1] = { kuki, token }
    end
    i = i + 1
  end
  if laju > 0 then
    -- Places are given out in advance, one every utas / laju seconds; who comes late does not make up for it.
    function delay()
      local t = kini()
      if not giliran or giliran < t then giliran = t end
      giliran = giliran + 1000 * utas / laju
      return math.floor(giliran - t)
    end
  end
end

local function pukul(m) return string.format("%02d.%02d", math.floor(m / 60), m % 60) end

function request()
  ke = ke + 1
  local s = sesi[(ke - 1) % #sesi + 1]
  local m = math.floor((ke - 1) / #sesi) + tonumber(os.getenv("MULAI"))
  local isi = "csrf=" .. s[2] .. "&tanggal=" .. hari .. "&kegiatan=Menyusun+laporan+kinerja&mulai=" .. pukul(m % 1439)
    .. "&selesai=" .. pukul(m % 1439 + 1) .. "&jumlah=1&satuan=dokumen"
  return wrk.format("POST", "/harian", { ["Cookie"] = "sesi=" .. s[1], ["Content-Type"] = "application/x-www-form-urlencoded" }, isi)
end

function response(status)
  if status ~= 303 then salah = (salah or 0) + 1; if salah == 1 then io.stderr:write("status " .. status .. "\n") end end
end
