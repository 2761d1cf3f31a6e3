-- One daily report per request: every session of SESI in turn, every minute of the day once. Lines of SESI:
-- cookie, blank, token.
local sesi, n, menit = {}, 0, 0
local hari = os.getenv("HARI")

function setup(thread)
  thread:set("nomor", n)
  n = n + 1
end

function init()
  local i, utas = 0, tonumber(os.getenv("UTAS"))
  for baris in io.lines(os.getenv("SESI")) do
    if i % utas == nomor then
      local kuki, token = baris:match("(%S+) (%S+)")
      sesi[#sesi + 1] = { kuki, token }
    end
    i = i + 1
  end
  ke = 0
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
